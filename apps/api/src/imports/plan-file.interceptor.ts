import { Injectable } from '@nestjs/common';
import { FormFileInterceptor } from '../http/form-file.interceptor.js';

/** The form with the file of a plan. */
@Injectable()
export class PlanFileInterceptor extends FormFileInterceptor {
  constructor() {
    super('Tệp lớn hơn 20 MB; đề nghị chỉ giữ lại bảng nhiệm vụ của kế hoạch.');
  }
}
