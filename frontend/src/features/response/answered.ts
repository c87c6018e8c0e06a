import type { DeliveryView, NeedView, ResponseView } from '../../contracts/index.ts';

/** A need that a response answers, in its community's order. */
export interface Answered {
  readonly community: string;
  readonly need: string;
  /** Undefined until the community's word of it has come, or once it has left the community's list. */
  readonly view: NeedView | undefined;
  /** Its place among those of the community that are answered here; the community's own rank is its own. */
  readonly isKnown: boolean | undefined;
}

/** The communities whose needs a response answers. */
export function communitiesOf(response: Pick<ResponseView, 'needs'>): readonly string[] {
  return [...new Set(response.needs.map((n) => n.community))];
}

/** The needs of a community that a response answers, in the community's order, also those whose word has not come. */
export function answeredOf(
  response: Pick<ResponseView, 'needs'>,
  community: string,
  views: readonly NeedView[],
): readonly Answered[] {
  const inOrder = views.toSorted((a, b) => (a.order < b.order ? -1 : 1));
  const rank = (need: string) => {
    const at = inOrder.findIndex((v) => v.id === need);
    return at < 0 ? inOrder.length : at;
  };
  return response.needs
    .filter((n) => n.community === community)
    .map((n): Answered => ({
      community,
      need: n.need,
      view: views.find((v) => v.id === n.need),
      isKnown: n.isKnown,
    }))
    .toSorted((a, b) => rank(a.need) - rank(b.need));
}

/** How a delivery stands: on its way to the community, recorded there, or refused. */
export function deliveryState(delivery: Pick<DeliveryView, 'isAnswered' | 'code'>): 'waiting' | 'recorded' | 'refused' {
  if (!delivery.isAnswered) return 'waiting';
  return delivery.code === undefined ? 'recorded' : 'refused';
}

/** What a delivery of an agency can be at most: what it claimed and has not brought, and what nobody claimed. */
export function mostDelivered(need: NeedView, agency: string | undefined): number {
  const claim = need.claims.find((c) => c.agency === agency);
  return Math.max(0, (claim ? claim.quantity - claim.delivered : 0) + (need.quantity - need.claimed));
}
