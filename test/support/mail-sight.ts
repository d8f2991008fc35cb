/** Runs in the browser that shows a mail; answers a `Sight`. Contrast as WCAG 2 reckons it. */
export const measure = `(() => {
  const channel = (value) => value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).map(Number);
    return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  };
  const backgroundOf = (element) => {
    if (element === null) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(element);
    return /, 0\\)$/.test(backgroundColor) ? backgroundOf(element.parentElement) : backgroundColor;
  };
  const hasText = (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '';
  const texts = [...document.body.querySelectorAll('*')].filter((one) => [...one.childNodes].some(hasText));
  const unreadable = texts.flatMap((element) => {
    const style = getComputedStyle(element);
    const [bright, dim] = [luminance(style.color), luminance(backgroundOf(element))].sort((a, b) => b - a);
    const contrast = (bright + 0.05) / (dim + 0.05);
    const isPoor = contrast < 4.5 || Number.parseFloat(style.fontSize) < 14;
    return isPoor ? [contrast.toFixed(1) + ': ' + element.textContent] : [];
  });
  return {
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    unreadable,
    heights: [...document.querySelectorAll('a')].map((link) => link.getBoundingClientRect().height),
  };
})()`;

/** Runs in a browser: mean brightness of a PNG in base64, 0 to 255. */
export const paintedBrightness = `async (source) => {
  const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + source)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum += 0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2];
  return sum / (data.length / 4);
}`;
