import { type Html, html } from '../pages/index.js';
import { screenDocument } from './document.js';

interface DemoAccount {
  email: string;
  password: string;
  name: string;
}

export interface SignInScreen {
  /** Where to go afterwards, a path of ours. */
  goTo: string;
  email: string;
  problem: string | null;
  demoAccounts: readonly DemoAccount[];
}

/** Signing in; in training mode one press is enough. */
export function signInScreen({ goTo, email, problem, demoAccounts }: SignInScreen): string {
  const body = html`<p class="from">Đôn Đốc</p>
    <h1>Đăng nhập</h1>
    ${problem !== null && html`<div class="notice problem" role="alert">${problem}</div>`}
    <form method="post" action="/dang-nhap">
      <input type="hidden" name="tiep" value="${goTo}" />
      <label for="email">Thư điện tử</label>
      <input id="email" name="email" type="email" autocomplete="username" value="${email}" required />
      <label for="password">Mật khẩu</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required />
      <button class="main">Đăng nhập</button>
    </form>
    ${demoAccounts.length > 0 && demo(demoAccounts, goTo)}`;
  return screenDocument({ title: 'Đăng nhập', body, wide: false });
}

function demo(accounts: readonly DemoAccount[], goTo: string): Html {
  return html`<h2>Chế độ tập huấn: vào bằng một lần bấm</h2>
    <p class="soft">Dữ liệu để tập; thư chỉ tới hộp thư trên máy này.</p>
    <ul class="accounts">
      ${accounts.map(
        ({ email, password, name }) =>
          html`<li>
            <form method="post" action="/dang-nhap">
              <input type="hidden" name="tiep" value="${goTo}" />
              <input type="hidden" name="email" value="${email}" />
              <input type="hidden" name="password" value="${password}" />
              <button class="quiet">${name}<small>${email} · ${password}</small></button>
            </form>
          </li>`,
      )}
    </ul>`;
}
