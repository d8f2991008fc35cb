import { Injectable } from '@nestjs/common';
import type {
  CheckWords,
  LetterContent,
  LetterVersion,
  MessageModel,
  MessageRenderer,
  RenderedMessage,
  TestWords,
} from '#application';
import { compileLetter } from './compile-letter.js';
import { renderCheckLetter } from './check-letter.js';
import { renderTestLetter } from './test-letter.js';

@Injectable()
export class TemplateMessageRenderer implements MessageRenderer {
  /** A letter is compiled once, as long as somebody holds it. */
  private readonly compiled = new WeakMap<LetterContent, ReturnType<typeof compileLetter>>();

  render(
    model: MessageModel,
    { version, content }: Pick<LetterVersion, 'version' | 'content'>,
  ): RenderedMessage {
    const render = this.compiled.get(content) ?? compileLetter(content);
    this.compiled.set(content, render);
    return { template: 'letter', templateVersion: version, ...render(model) };
  }

  renderTest(words: TestWords): RenderedMessage {
    return renderTestLetter(words);
  }

  renderCheck(words: CheckWords): RenderedMessage {
    return renderCheckLetter(words);
  }
}
