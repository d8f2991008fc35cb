import { isDone, type LinkPage, type Officer } from '#application';
import { formatDate, formatInstant } from '#domain';
import { type Html, html, page } from '../pages/index.js';
import { itemList } from './acknowledgement-items.js';
import { nextWords } from './acknowledgement-words.js';
import { officerFields } from './officer-fields.js';

/** The page behind a link: what is given, one button, and after the press what was recorded and what comes next. */
export function acknowledgementPage(link: LinkPage): string {
  const { duties } = link;
  const open = duties.assignments.filter(
    (one) => one.mayAcknowledge && one.acknowledgedAt === null && !isDone(one),
  );
  const isAsking = duties.mayAcknowledge && open.length > 0;
  const list = itemList(link, isAsking);
  const body = html`<p class="from">${duties.senderName?.toLocaleUpperCase('vi')}</p>
    <h1>Kính gửi: ${duties.addressedAs}</h1>
    ${banner(link, open.length)}
    <h2>${heading(link)}</h2>
    ${
      isAsking
        ? html`<form method="post">
            ${list}${askedOfficer(link)}
            <div class="reach"><button class="main">Tiếp nhận và phân công</button></div>
          </form>`
        : list
    }
    ${footer(link)}`;
  return page({ title: `Tiếp nhận nhiệm vụ · ${duties.addressedAs}`, body });
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

function askedOfficer(link: LinkPage): Html {
  const known: Officer[] = [...link.officers.values()].flat();
  return html`<h2>Cán bộ phụ trách <small>(không bắt buộc)</small></h2>
    ${officerFields(known)}`;
}

function footer({ duties }: LinkPage): Html {
  const bases = duties.bases.map(({ number, issuedOn, title }) => {
    const name = title.startsWith('Kế hoạch') ? 'Kế hoạch' : 'Văn bản';
    return `${name} ${number} ngày ${formatDate(issuedOn)}`;
  });
  const via = duties.difficultiesVia;
  return html`<footer>
    ${
      via !== null &&
      html`<p>
        ${`Không thuộc thẩm quyền, có khó khăn, vướng mắc hoặc cần điều chỉnh thời hạn: đề nghị phản ánh qua ${via}.`}
      </p>`
    }
    ${bases.length > 0 && html`<p>${`Căn cứ: ${bases.join('; ')}.`}</p>`}
    <p>Trang này mở từ thư gửi riêng đồng chí; đề nghị không chuyển tiếp đường liên kết.</p>
  </footer>`;
}
