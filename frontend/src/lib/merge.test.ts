import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedLength } from '../contracts/index.ts';
import { addPage, fresh, type Item, listOf, merge, type View } from './merge.ts';

interface Message extends Item {
  readonly n: number;
  readonly rev: number;
}

/** The server's side of one feed: all its items, of which a view shows the newest. */
class Feed {
  readonly items = new Map<string, Message>();

  view(): { messages: Message[] } {
    return { messages: this.sorted().slice(-feedLength) };
  }

  page(before: number, take: number): { items: Message[]; next: string | null } {
    const items = this.sorted()
      .filter((i) => i.n < before)
      .slice(-take)
      .toReversed();
    return { items, next: items.length === take ? String(items.at(-1)?.n) : null };
  }

  sorted(): Message[] {
    return [...this.items.values()].toSorted((a, b) => a.n - b.n);
  }

  set(n: number): Message {
    const id = `m-${n}`;
    const item = { id, n, rev: (this.items.get(id)?.rev ?? -1) + 1 };
    this.items.set(id, item);
    return item;
  }

  gone(n: number): string {
    this.items.delete(`m-${n}`);
    return `m-${n}`;
  }
}

const messages = (view: View) => listOf(view.messages) as readonly Message[];

const someMessages = (count: number) => {
  const feed = new Feed();
  for (let n = 1; n <= count; n++) feed.set(n);
  return feed;
};

describe('A map', () => {
  test('holds what was set last and nothing that has gone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), to: fc.option(fc.integer()) }), {
          maxLength: 40,
        }),
        (steps) => {
          let view = fresh({ needs: [] });
          const expected = new Map<string, unknown>();
          for (const { id, to } of steps) {
            if (to === null) {
              view = merge(view, { gone: { needs: [id] } });
              expected.delete(id);
            } else {
              view = merge(view, { set: { needs: [{ id, to }] } });
              expected.set(id, { id, to });
            }
          }
          expect(new Map(listOf(view.needs).map((i) => [i.id, i]))).toEqual(expected);
        },
      ),
    );
  });

  test('keeps what a change does not touch, down to the objects', () => {
    const before = fresh({ needs: [{ id: 'need-1' }, { id: 'need-2' }], capabilities: [{ id: 'capability-1' }] });
    const after = merge(before, { set: { needs: [{ id: 'need-2', rev: 1 }] } });
    expect(after.capabilities).toBe(before.capabilities);
    expect(after.needs?.items.get('need-1')).toBe(before.needs?.items.get('need-1'));
  });

  test('comes to life with the first thing that is set in it', () => {
    expect(listOf(merge(fresh({}), { set: { new: [{ id: 'x' }] } }).new)).toEqual([{ id: 'x' }]);
  });
});

describe('A feed', () => {
  test('after any changes is, in its newest fifty, the view that somebody gets who joins now', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 }),
        fc.array(fc.record({ back: fc.integer({ min: 0, max: 150 }), isNew: fc.boolean() }), { maxLength: 120 }),
        (length, steps) => {
          const feed = someMessages(length);
          let view = fresh(feed.view());
          let last = length;
          for (const { back, isNew } of steps) {
            if (isNew || last === 0) last += 1;
            const n = isNew || last === 0 ? last : Math.max(1, last - back);
            view = merge(view, { set: { messages: [feed.set(n)] } });
          }
          expect(messages(view).slice(-feedLength)).toEqual(feed.view().messages);
        },
      ),
    );
  });

  test('has no gaps and nothing stale, whatever pages and changes come in whatever order', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('new' as const) }),
      fc.record({ kind: fc.constant('edit' as const), back: fc.integer({ min: 0, max: 250 }) }),
      fc.record({ kind: fc.constant('page' as const), take: fc.integer({ min: 1, max: 60 }) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.array(step, { maxLength: 60 }), (length, steps) => {
        const feed = someMessages(length);
        let view = fresh(feed.view());
        let last = length;
        for (const s of steps) {
          if (s.kind === 'page') {
            const older = view.messages?.older;
            if (older) view = addPage(view, 'messages', feed.page(Number(older), s.take));
            continue;
          }
          if (s.kind === 'new' || last === 0) last += 1;
          const n = s.kind === 'new' || last === 1 ? last : Math.max(1, last - s.back);
          view = merge(view, { set: { messages: [feed.set(n)] } });
        }
        const held = messages(view);
        const oldest = held[0]?.n ?? 0;
        expect(held).toEqual(feed.sorted().filter((i) => i.n >= oldest));
      }),
    );
  });

  test('does not take in an edit of something older than what is held', () => {
    const feed = someMessages(80);
    const view = merge(fresh(feed.view()), { set: { messages: [feed.set(3)] } });
    expect(messages(view)[0]?.n).toBe(31);
  });

  test('that does not fill its view has nothing older', () => {
    expect(fresh(someMessages(49).view()).messages?.older).toBeNull();
    expect(fresh(someMessages(50).view()).messages?.older).toBe('1');
  });

  test('S4: an id that is gone is not brought back by a page, but by a later set', () => {
    const feed = someMessages(100);
    const page = feed.page(51, 50);
    let view = fresh(feed.view());
    view = merge(view, { gone: { messages: [feed.gone(20)] } });
    view = addPage(view, 'messages', page);
    expect(view.messages?.items.has('m-20')).toBe(false);
    view = merge(view, { set: { messages: [feed.set(20)] } });
    expect(view.messages?.items.has('m-20')).toBe(true);
  });

  test('S4: a fresh view drops loaded pages', () => {
    const feed = someMessages(100);
    const view = addPage(fresh(feed.view()), 'messages', feed.page(51, 50));
    expect(messages(view)).toHaveLength(100);
    expect(messages(fresh(feed.view()))).toHaveLength(50);
  });

  test('S5: between a page and what is held the later version counts; a change always does', () => {
    const feed = someMessages(100);
    let view = fresh(feed.view());
    view = addPage(view, 'messages', { items: [{ id: 'm-60', n: 60, rev: 7 }], next: null });
    expect(view.messages?.items.get('m-60')?.rev).toBe(7);
    view = addPage(view, 'messages', { items: [{ id: 'm-60', n: 60, rev: 5 }], next: null });
    expect(view.messages?.items.get('m-60')?.rev).toBe(7);
    view = merge(view, { set: { messages: [{ id: 'm-60', n: 60, rev: 2 }] } });
    expect(view.messages?.items.get('m-60')?.rev).toBe(2);
  });
});
