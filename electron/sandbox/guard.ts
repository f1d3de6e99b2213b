import type { Caller, Logins } from './access/logins.ts';
import type { Permission } from './access/permissions.ts';
import type { Answer, Call, Handler } from './http.ts';
import { forbidden } from './problems.ts';
import type { RateGroup, RateLimiter } from './rateLimits.ts';

interface Needs {
  /** KSeF counts requests by group; without one each endpoint has its own counter. */
  group?: RateGroup;
  /** Any one of them is enough. */
  permissions?: readonly Permission[];
  /** A login by KSeF token is not enough (certificates, ksef-protocol.md 9). */
  signedLogin?: boolean;
}

export const maySend: readonly Permission[] = ['InvoiceWrite', 'EnforcementOperations'];
export const mayFollow: readonly Permission[] = ['InvoiceWrite', 'Introspection', 'EnforcementOperations'];
export const mayRead: readonly Permission[] = ['InvoiceRead'];

/** What stands before every endpoint: who calls, how often, and whether they may. */
export function createGuard(logins: Logins, limits: RateLimiter) {
  return {
    /** @throws KsefProblem 401, 429 or 403 */
    secured:
      (needs: Needs, handler: (call: Call, caller: Caller) => Answer | Promise<Answer>): Handler =>
      (call) => {
        const caller = logins.callerOf(logins.bearer(call, 'access'));
        limits.takeProtected(caller.nip, call.address, needs.group ?? 'other', call.route);
        const { permissions: required, signedLogin } = needs;
        if (signedLogin && caller.method === 'Token') {
          throw forbidden('auth-method-not-allowed', { authenticationMethodCategory: 'Token' });
        }
        if (required && !required.some((it) => caller.permissions.includes(it))) {
          const presentPermissions = caller.permissions;
          throw forbidden('missing-permissions', { requiredAnyOfPermissions: required, presentPermissions });
        }
        return handler(call, caller);
      },
    /** For everybody, but not without end. @throws KsefProblem 429 */
    open:
      (handler: Handler): Handler =>
      (call) => {
        limits.takePublic(call.address, call.route);
        return handler(call);
      },
  };
}

export type Guard = ReturnType<typeof createGuard>;
