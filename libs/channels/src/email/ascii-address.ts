import { domainToASCII } from 'node:url';

/** An address as it stands on the wire: its domain in ASCII, what stands before it as it is. */
export function wireAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return `${address.slice(0, at)}@${domainToASCII(domain) || domain}`;
}
