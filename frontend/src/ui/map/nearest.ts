interface Placed {
  readonly x: number;
  readonly y: number;
}

/** What lies in a direction: near, and more ahead than aside. */
export function nearest<P extends Placed>(
  places: readonly P[],
  from: Placed,
  [dx, dy]: readonly [number, number],
): P | undefined {
  let best: { place: P; cost: number } | undefined;
  for (const place of places) {
    const ahead = (place.x - from.x) * dx + (place.y - from.y) * dy;
    const aside = Math.abs((place.x - from.x) * dy) + Math.abs((place.y - from.y) * dx);
    if (ahead <= 1 || aside > ahead * 2) continue;
    const cost = ahead + aside * 2;
    if (!best || cost < best.cost) best = { place, cost };
  }
  return best?.place;
}
