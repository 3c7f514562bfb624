/** Numbers as content streams want them: no exponent, no zeros to spare. ISO 32000-1 §7.3.3. */

/** Points to a hundredth: 3.5 µm. */
export function points(value: number): string {
  return decimal(value, 100);
}

/** An entry of a matrix, which is multiplied with coordinates. */
export function factor(value: number): string {
  return decimal(value, 1e6);
}

/** A colour's channel from 0–255. */
export function channel(value: number): string {
  return decimal(value / 255, 1000);
}

export function thousandths(value: number): string {
  return decimal(value, 1000);
}

function decimal(value: number, scale: number): string {
  const text = String(Math.round(value * scale) / scale);
  if (text.startsWith('0.')) return text.slice(1);
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}
