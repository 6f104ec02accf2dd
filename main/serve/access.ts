import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Who may speak to the server: whoever opened the address with its random token, from a page of this server. Only
 * names of this machine are answered, so that no foreign name can be made to point here (DNS rebinding).
 */
export class Access {
  readonly token = randomBytes(24).toString('base64url');

  /** `port` tells the cookies of several servers on one machine apart. */
  constructor(private readonly port: () => number) {}

  /** Whether the request names this machine and, where it comes from a page, a page of this server. */
  fromHere({ headers }: IncomingMessage): boolean {
    const { host = '', origin } = headers;
    return loopback.test(host) && (origin === undefined || origin === `http://${host}`);
  }

  /** Whether it carries the token: in the address (the first request) or in the cookie (all others). */
  known(request: IncomingMessage, url: URL): boolean {
    return this.matches(url.searchParams.get('token') ?? '') || this.matches(this.cookieOf(request));
  }

  /** The header that lets the page's further requests in. */
  cookie(): string {
    return `${this.cookieName()}=${this.token}; HttpOnly; SameSite=Strict; Path=/`;
  }

  private cookieOf({ headers }: IncomingMessage): string {
    const name = `${this.cookieName()}=`;
    const pair = (headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(name));
    return pair?.slice(name.length) ?? '';
  }

  private cookieName(): string {
    return `netloom_${this.port()}`;
  }

  private matches(came: string): boolean {
    const [a, b] = [Buffer.from(came), Buffer.from(this.token)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}
