import { ApplicationError, type LinkActionKind, type LinkActor, type LinkCommand } from '#application';
import { linkActionForms, type LinkForm } from '#contracts';
import { linkActions } from './link-actions.js';
import { textOf } from './link-fields.js';

/** Who presses: a typed name wins over the button. Throws 422 where nobody is named. */
export function readActor(form: LinkForm, known: LinkActor | null): LinkActor {
  const name = textOf(form, 'actingName').replaceAll(/\s+/g, ' ').slice(0, 200);
  if (name !== '') return { kind: 'other', name };
  const who = textOf(form, 'who');
  if (who === 'addressee') return { kind: 'addressee' };
  if (who === 'known' && known !== null) return known;
  throw new ApplicationError('who-missing', 422, 'Đề nghị cho biết ai đang thao tác: ghi họ tên, chức vụ.');
}

/** 404 unless the form carries the token of its address: what was pressed was this page, and not the bare address. */
export function requireToken(form: LinkForm, token: string): void {
  if (form['token'] === token) return;
  throw new ApplicationError('link-altered', 404, 'Yêu cầu không được gửi từ trang của đường liên kết này.');
}

/** The command that a form gives. Throws 422 with what is wrong, in the words of the page. */
export async function readLinkForm(kind: LinkActionKind, form: LinkForm): Promise<LinkCommand> {
  const read = linkActionForms[kind].safeParse(form);
  if (!read.success) throw wrongForm(kind, read.error.issues);
  if (!('file' in read.data)) return { kind, ...read.data } as LinkCommand;
  const { file, ...data } = read.data;
  const content = file === null ? null : new Uint8Array(await file.arrayBuffer());
  const evidence = file === null || content === null ? null : { name: file.name, content };
  return { kind: 'complete', ...data, file: evidence };
}

function wrongForm(
  kind: LinkActionKind,
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): ApplicationError {
  const errors = issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, message }));
  const words = issues.map(({ path, message }) => {
    if (path[0] === 'targetIds') return 'Đề nghị chọn ít nhất một việc.';
    const field = linkActions[kind].fields.find(({ name }) => name === path[0]);
    return `${field?.label ?? String(path[0])} ${message}.`;
  });
  return new ApplicationError('invalid-request', 422, [...new Set(words)].join(' '), { errors });
}
