import type { LetterVersion } from './letter.js';
import type { CheckWords, MessageModel, RenderedMessage, TestWords } from './message-model.js';

/** Puts a message into words; the same model and letter always give the same text. */
export abstract class MessageRenderer {
  /** Throws where the letter asks for a word that the model does not have. */
  abstract render(model: MessageModel, letter: Pick<LetterVersion, 'version' | 'content'>): RenderedMessage;
  /** A message that only shows that it arrives. */
  abstract renderTest(words: TestWords): RenderedMessage;
  /** A letter whose button shows that it was read. */
  abstract renderCheck(words: CheckWords): RenderedMessage;
}
