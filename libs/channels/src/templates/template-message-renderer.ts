import { Injectable } from '@nestjs/common';
import type { MessageModel, MessageRenderer, RenderedMessage, TestWords } from '#application';
import { renderMessage } from './render-message.js';
import { renderTestLetter } from './test-letter.js';

@Injectable()
export class TemplateMessageRenderer implements MessageRenderer {
  render(model: MessageModel): RenderedMessage {
    return renderMessage(model);
  }

  renderTest(words: TestWords): RenderedMessage {
    return renderTestLetter(words);
  }
}
