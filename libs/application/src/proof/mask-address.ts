/** An address as strangers may see it: the first letters of a mailbox with its domain, the last four digits of a number. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return `…${address.slice(-4)}`;
  return `${address.slice(0, Math.min(3, at - 1))}…${address.slice(at)}`;
}
