import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, AddPerson, Appoint, ChangeRegister, StandIn } from '#application';
import {
  type AddPersonBody,
  addPersonBody,
  createdIdSchema,
  type AppointBody,
  appointBody,
  type EndBody,
  endBody,
  idPath,
  type MemberBody,
  memberBody,
  memberPath,
  memberSchema,
  type StandinBody,
  standinBody,
  tenureSchema,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { appointmentOf } from './agency.presenter.js';

@ApiTags('Người và chức vụ')
@Controller('api')
export class PostsController {
  constructor(
    private readonly addPerson: AddPerson,
    private readonly appoint: Appoint,
    private readonly standIn: StandIn,
    private readonly register: ChangeRegister,
  ) {}

  @Post('people')
  @ApiOperation({ summary: 'Thêm một người' })
  @ApiCreatedResponse({ standardSchema: createdIdSchema })
  async person(
    @CurrentActor() actor: Actor,
    @Body({ schema: addPersonBody }) { name, email }: AddPersonBody,
  ) {
    return this.addPerson.run(actor, { name, email: email ?? null });
  }

  @Post('tenures')
  @ApiOperation({
    summary: 'Ghi người giữ chức vụ từ ngày, đến ngày',
    description:
      'Người đứng đầu, quyền, phụ trách, chánh văn phòng: người giữ trước thôi giữ từ ngày hôm trước.',
  })
  @ApiCreatedResponse({ standardSchema: tenureSchema })
  async tenure(@CurrentActor() actor: Actor, @Body({ schema: appointBody }) body: AppointBody) {
    return this.appoint.run(actor, appointmentOf(body));
  }

  @Post('tenures/:id/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ghi ngày cuối cùng giữ chức vụ' })
  @ApiOkResponse({ standardSchema: tenureSchema })
  async endTenure(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: endBody }) { on }: EndBody,
  ) {
    return this.appoint.end(actor, id, on);
  }

  @Post('standins')
  @ApiOperation({
    summary: 'Phân công người xử lý thay; tin gửi người vắng được gửi cho người xử lý thay và ghi rõ',
  })
  @ApiCreatedResponse({ standardSchema: createdIdSchema })
  async setStandin(
    @CurrentActor() actor: Actor,
    @Body({ schema: standinBody }) { from, to, ...standin }: StandinBody,
  ) {
    return this.standIn.set(actor, { ...standin, fromOn: from, toOn: to });
  }

  @Post('standins/:id/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'Kết thúc phân công xử lý thay' })
  @ApiOkResponse({ standardSchema: createdIdSchema })
  async endStandin(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: endBody }) { on }: EndBody,
  ) {
    return this.standIn.end(actor, id, on);
  }

  @Put('agency-groups/:code/members/:agencyId')
  @ApiOperation({ summary: 'Cơ quan thuộc nhóm từ ngày, đến ngày' })
  @ApiOkResponse({ standardSchema: memberSchema })
  async member(
    @CurrentActor() actor: Actor,
    @Param({ schema: memberPath }) { code, agencyId }: { code: string; agencyId: string },
    @Body({ schema: memberBody }) { from, to }: MemberBody,
  ) {
    return this.register.setMember(actor, { groupCode: code, agencyId, fromOn: from, toOn: to });
  }
}
