const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** ln Γ(a) for a above 0 (Lanczos, g = 7), to about 15 digits. */
export function logGamma(a: number): number {
  if (a < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * a)) - logGamma(1 - a)
  const x = a - 1
  let sum = lanczos[0] ?? 0
  for (let i = 1; i < lanczos.length; i++) sum += (lanczos[i] ?? 0) / (x + i)
  const t = x + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** The regularised lower incomplete gamma function P(a, x): by its series, or by continued fraction beyond a + 1. */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < 1000 && term > sum * 1e-17; n++) {
      term *= x / (a + n)
      sum += term
    }
    return sum * front
  }
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let n = 1; n < 1000; n++) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    const delta = d * c
    h *= delta
    if (Math.abs(delta - 1) < 1e-16) break
  }
  return 1 - front * h
}

/**
 * The quantile of χ² with k degrees of freedom (k above 0) at probability p (between 0 and 1): Newton's steps on
 * P(k/2, x/2), kept inside a bracket that halves whenever a step would leave it. Relative error below 1e-10.
 */
export function chiSquareQuantile(p: number, k: number): number {
  const a = k / 2
  let low = 0
  let high = Math.max(1, a)
  while (gammaP(a, high) < p) high *= 2
  let x = high / 2
  for (let step = 0; step < 200; step++) {
    const error = gammaP(a, x) - p
    if (error > 0) high = x
    else low = x
    const density = Math.exp((a - 1) * Math.log(x) - x - logGamma(a))
    const newton = x - error / density
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= 1e-15 * next) return 2 * next
    x = next
  }
  return 2 * x
}
