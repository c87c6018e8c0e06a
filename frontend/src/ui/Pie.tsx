/** How much of a thing there is, as a share of a disc; the true share, so that two rows can be compared. */
export function Pie({ share, size = 16 }: { share: number; size?: number }) {
  const turn = Math.min(1, Math.max(0, share));
  const angle = turn * 2 * Math.PI;
  const x = 8 + 5 * Math.sin(angle);
  const y = 8 - 5 * Math.cos(angle);
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden className="lucide">
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {turn >= 1 ? (
        <circle cx="8" cy="8" r="5" fill="currentColor" stroke="none" />
      ) : turn > 0 ? (
        <path
          d={`M8 8V3A5 5 0 ${turn > 0.5 ? 1 : 0} 1 ${x.toFixed(3)} ${y.toFixed(3)}Z`}
          fill="currentColor"
          stroke="none"
        />
      ) : null}
    </svg>
  );
}
