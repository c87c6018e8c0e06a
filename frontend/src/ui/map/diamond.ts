/** Stands where a response is under way: a shape that nothing else on the map has. */
export function diamond(x: number, y: number, r = 5.5): string {
  return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
}
