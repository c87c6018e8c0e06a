/**
 * The exact 95 % interval of a count of independent events, by the quantiles of chi-square: F. Garwood, "Fiducial limits
 * for the Poisson distribution", Biometrika 28 (1936) 437–442. Half a chi-square of 2k degrees is a gamma of shape k.
 */
export function poissonInterval(count: number): readonly [number, number] {
  return [count === 0 ? 0 : gammaQuantile(count, 0.025), gammaQuantile(count + 1, 0.975)];
}

/** By halving: what the interval is needed for is a line on a screen. */
function gammaQuantile(shape: number, p: number): number {
  const reach = 10 * Math.sqrt(shape) + 10;
  let [low, high] = [Math.max(0, shape - reach), shape + reach];
  for (let i = 0; i < 60 && high - low > 1e-9 * high; i++) {
    const middle = (low + high) / 2;
    if (gammaShare(shape, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The regularized lower incomplete gamma function: a series below its bend, a continued fraction (Lentz) above. */
function gammaShare(shape: number, x: number): number {
  if (x <= 0) return 0;
  const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let [term, sum] = [1 / shape, 1 / shape];
    for (let n = 1; term > sum * 1e-15; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return sum * scale;
  }
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; ; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = a * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + a / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-14) return 1 - scale * fraction;
  }
}

/** Lanczos, g = 7, nine terms. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  const t = x + 6.5;
  const sum = lanczos.reduce((s, c, i) => s + (i === 0 ? c : c / (x - 1 + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
