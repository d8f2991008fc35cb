/** What must not stand in the HTML part, and why. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [
    /<\s*(script|iframe|object|embed|form|input|link|base|svg|img|video|audio)\b/i,
    'thẻ này không dùng trong thư',
  ],
  [/\son\w+\s*=/i, 'không dùng thuộc tính chạy lệnh (on…)'],
  [/javascript:|vbscript:|data:/i, 'không dùng địa chỉ chạy lệnh'],
  [/(https?:)?\/\/[\w[]/i, 'không dẫn tới địa chỉ khác; chỉ dùng {{link.url}} và {{button.url}}'],
  [/url\s*\(|@import|expression\s*\(/i, 'không tải gì từ nơi khác'],
  [/http-equiv\s*=\s*["']?refresh/i, 'không chuyển trang'],
  [/=\s*\{\{/, 'giá trị của thuộc tính phải đặt trong dấu nháy kép'],
  [/='[^']*\{\{/, 'giá trị của thuộc tính phải đặt trong dấu nháy kép'],
];

/** What is wrong with the markup of an HTML part; words are escaped, so that they are safe in text and in double quotes. */
export function markupProblems(html: string): string[] {
  const found = forbidden.flatMap(([pattern, why]) => {
    const [match] = pattern.exec(html) ?? [];
    return match === undefined ? [] : [`“${match.trim()}”: ${why}`];
  });
  const styles = html.match(/<style[\s\S]*?<\/style>/gi) ?? [];
  const links = [...html.matchAll(/href\s*=\s*"([^"]*)"/gi)].map(([, target = '']) => target);
  return [
    ...found,
    ...(styles.some((style) => style.includes('{{')) ? ['Không đặt từ thay đổi trong <style>'] : []),
    ...links
      .filter((target) => !/^\{\{(link|button)\.url\}\}$/.test(target))
      .map((target) => `href="${target}": chỉ dùng {{link.url}} hoặc {{button.url}}`),
  ];
}
