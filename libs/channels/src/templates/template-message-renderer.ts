import { Injectable } from '@nestjs/common';
import type { MessageModel, MessageRenderer, RenderedMessage } from '#application';
import { renderMessage } from './render-message.js';

@Injectable()
export class TemplateMessageRenderer implements MessageRenderer {
  render(model: MessageModel): RenderedMessage {
    return renderMessage(model);
  }
}
