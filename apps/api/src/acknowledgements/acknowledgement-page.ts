import { isDone, type LinkActor, type LinkPage, type Officer } from '#application';
import { formatInstant } from '#domain';
import { type Html, html, page } from '../pages/index.js';
import { itemList } from './acknowledgement-items.js';
import { basisWords, nextWords } from './acknowledgement-words.js';
import { actingFields } from './acting-fields.js';
import { linkActionNav, recordedForReader } from './link-action-nav.js';
import { officerFields } from './officer-fields.js';

export interface AcknowledgementView {
  token: string;
  link: LinkPage;
  known: LinkActor | null;
  /** What has just been recorded by another action; null where nothing was. */
  said: string | null;
}

/** The page behind a link: what is given, one button, and after the press what was recorded and what comes next. */
export function acknowledgementPage(view: AcknowledgementView): string {
  const { link, said } = view;
  const { duties } = link;
  const open = duties.assignments.filter(
    (one) => one.mayAcknowledge && one.acknowledgedAt === null && !isDone(one),
  );
  const isAsking = duties.mayAcknowledge && open.length > 0;
  const list = itemList(link, isAsking);
  const body = html`<p class="from">${duties.senderName?.toLocaleUpperCase('vi')}</p>
    <h1>Kính gửi: ${duties.addressedAs}</h1>
    ${said === null ? (recordedForReader(view.token, link) ?? banner(link, open.length)) : notice('done', said)}
    <h2>${heading(link)}</h2>
    ${isAsking ? askingForm(view, list, open.length === 1) : list} ${linkActionNav(view.token, link)}
    ${footer(link)}`;
  return page({ title: `Tiếp nhận nhiệm vụ · ${duties.addressedAs}`, body });
}

function askingForm({ token, link, known }: AcknowledgementView, list: Html, isSingle: boolean): Html {
  const names: Officer[] = [...link.officers.values()].flat();
  return html`<form method="post">
    ${list}
    <h2>Cán bộ phụ trách <small>(không bắt buộc)</small></h2>
    ${officerFields(names)}
    ${
      isSingle &&
      html`<label for="promisedOn">Hẹn ngày hoàn thành <small>(không bắt buộc)</small></label>
        <input id="promisedOn" name="promisedOn" type="date" />`
    }
    <p class="told">
      <strong>Ai sẽ biết:</strong> ${link.duties.officeName ?? 'Văn phòng'} thấy ngay. Cán bộ phụ trách có thư
      điện tử được nhắc trước hạn.
    </p>
    ${actingFields({ token, duties: link.duties, known, button: 'Tiếp nhận và phân công', stays: true })}
  </form>`;
}

function heading({ duties }: LinkPage): string {
  const years = [...new Set(duties.assignments.map((one) => one.year))].join(', ');
  return `Giao thực hiện năm ${years} (${duties.assignments.length} nhiệm vụ)`;
}

function banner(link: LinkPage, open: number): Html | false {
  const { duties, pressed } = link;
  const { assignments } = duties;
  if (assignments.every(isDone)) {
    return notice('done', 'Các nhiệm vụ dưới đây đã hoàn thành, không cần thao tác thêm.');
  }
  if (!duties.mayAcknowledge) return notice('', 'Thư này gửi để đồng chí biết, không cần tiếp nhận.');
  const latest = assignments
    .flatMap((one) => one.acknowledgedAt ?? [])
    .toSorted((a, b) => b.getTime() - a.getTime())[0];
  if (open > 0 || latest === undefined) return false;
  const isSecondPress = pressed.length > 0 && pressed.every((answer) => answer.outcome === 'already');
  const said = isSecondPress ? 'Đã tiếp nhận' : 'Đã ghi nhận';
  return notice('done', `${said} lúc ${formatInstant(latest)}. ${nextWords(assignments)}`);
}

function notice(kind: string, words: string): Html {
  return html`<p class="notice ${kind}" role="status">${words}</p>`;
}

function footer({ duties }: LinkPage): Html {
  const bases = basisWords(duties);
  const via = duties.difficultiesVia;
  return html`<footer>
    ${bases !== '' && html`<p>${`Căn cứ: ${bases}.`}</p>`}
    ${via !== null && html`<p>${`Khó khăn, vướng mắc cũng có thể phản ánh qua ${via}.`}</p>`}
    <p>
      Trang này mở từ thư gửi riêng đồng chí. Người được chuyển tiếp đường liên kết phải ghi tên khi thao tác,
      và diễn biến ghi rõ “qua liên kết gửi cho …”.
    </p>
  </footer>`;
}
