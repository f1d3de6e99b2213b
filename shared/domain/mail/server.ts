/** How the way to a mail server is protected; `none` on this computer only. */
export const mailSecurities = ['tls', 'starttls', 'none'] as const;
export type MailSecurity = (typeof mailSecurities)[number];

/** RFC 8314 and RFC 6409: submission over TLS from the start, or upgraded by STARTTLS. */
export const usualPort: Record<MailSecurity, number> = { tls: 465, starttls: 587, none: 25 };

const name = /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)*$/u;
const ipv6 = /^[0-9a-fA-F:]*:[0-9a-fA-F:.]+$/;

/** A name or an address of a computer, without a scheme or a port. */
export const isHost = (host: string): boolean => host.length <= 253 && (name.test(host) || ipv6.test(host));

/** Whether what goes there never leaves this computer. */
export const isThisComputer = (host: string): boolean => host === '127.0.0.1' || host === '::1';
