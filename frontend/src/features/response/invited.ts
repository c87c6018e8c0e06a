import type { CapabilityView, NeedView } from '../../contracts/index.ts';

/** Agencies to invite: those that took on what is answered, and those that might help. */
export interface Suggested {
  /** Invited unless somebody takes them off. */
  readonly chosen: readonly string[];
  /** Offered, the likeliest first. */
  readonly offered: readonly string[];
}

/** Claims first; then who offers such a thing here; then who is here now. My own agency is in it anyway. */
export function suggest(
  needs: readonly Pick<NeedView, 'claims' | 'category'>[],
  capabilities: readonly Pick<CapabilityView, 'organization' | 'category' | 'status'>[],
  here: readonly { agency?: string }[],
  own: string | undefined,
): Suggested {
  const chosen = new Set(needs.flatMap((n) => n.claims.map((c) => c.agency)).filter((a) => a !== own));
  const categories = new Set(needs.map((n) => n.category));
  const able = capabilities.flatMap((c) =>
    c.organization && c.status === 'active' && categories.has(c.category) ? [c.organization] : [],
  );
  const present = here.flatMap((h) => (h.agency ? [h.agency] : []));
  const offered = new Set([...able, ...present].filter((a) => a !== own && !chosen.has(a)));
  return { chosen: [...chosen], offered: [...offered] };
}
