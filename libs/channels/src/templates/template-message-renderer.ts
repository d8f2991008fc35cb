import { Injectable } from '@nestjs/common';
import type { CheckWords, MessageModel, MessageRenderer, RenderedMessage, TestWords } from '#application';
import { renderCheckLetter } from './check-letter.js';
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

  renderCheck(words: CheckWords): RenderedMessage {
    return renderCheckLetter(words);
  }
}
