import { describe, expect, it } from 'vitest';
import { html, page, raw } from './index.js';

describe('html', () => {
  it('escapes every value and leaves pieces of its own alone', () => {
    const name = `<img src=x onerror="alert('x')">&`;
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(&#39;x&#39;)&quot;&gt;&amp;">' +
        '&lt;img src=x onerror=&quot;alert(&#39;x&#39;)&quot;&gt;&amp;</p>',
    );
    expect(html`${[html`<b>${1}</b>`, raw('<i>')]}${null}${false}${undefined}`.text).toBe('<b>1</b><i>');
  });

  it('makes a whole page that loads nothing from elsewhere', () => {
    const text = page({ title: 'Tiêu đề', body: html`<p>Nội dung</p>` });
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).not.toMatch(/<script|<link|https?:|url\(/);
  });
});
