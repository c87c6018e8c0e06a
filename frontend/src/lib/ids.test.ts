import { expect, test } from 'vitest';
import { uuidv7 } from './ids.ts';

test('An op id is a UUIDv7 that bears its time and sorts by it', () => {
  const bytes = () => new Uint8Array(10).fill(0xff);
  const id = uuidv7(Date.UTC(2026, 9, 14, 19, 14), bytes);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 9, 14, 19, 14));
  expect(uuidv7(1, bytes) < uuidv7(2, bytes)).toBe(true);
});
