import { describe, expect, it } from 'vitest';
import { add, draftOf, emptyTask, move, ownedBy, problemsOf, revise } from './task-form.ts';

const draft = emptyTask('objective-1');

describe('What a task’s form gives', () => {
  it('is a task of its objective, for a person or a role, by the city’s clock', () => {
    expect(
      add({ ...draft, title: ' Open the hall ', owner: 'person:leon', date: '2026-10-15', time: '15:00' }),
    ).toEqual({
      type: 'addTask',
      title: 'Open the hall',
      owner: 'leon',
      role: undefined,
      due: '2026-10-15T20:00:00.000Z',
      objective: 'objective-1',
    });
    expect(add({ ...draft, title: 'x', owner: 'role', role: ' Food lead ' })).toMatchObject({
      owner: undefined,
      role: 'Food lead',
      due: undefined,
    });
  });

  it('knows the center’s roles from those in words of one’s own', () => {
    const task = { id: 'task-1', number: 1, role: 'scribe' };
    expect(draftOf(task, ['scribe'])).toMatchObject({ owner: 'role:scribe', role: '' });
    expect(draftOf(task, [])).toMatchObject({ owner: 'role', role: 'scribe' });
    expect(add({ ...draft, title: 'x', owner: 'role:scribe' })).toMatchObject({ role: 'scribe', owner: undefined });
  });

  it('is the whole day where no hour was said', () => {
    expect(add({ ...draft, title: 'x', date: '2026-10-15' }).due).toBe('2026-10-16T04:59:00.000Z');
  });

  it('says what is missing', () => {
    expect(problemsOf(draft)).toEqual({ title: 'missing' });
    expect(problemsOf({ ...draft, title: 'x', owner: 'role', time: '15:00' })).toEqual({
      role: 'missing',
      due: 'badDate',
    });
  });

  it('keeps a time that nobody touched', () => {
    const task = { id: 'task-1', number: 1, due: '2026-10-15T20:00:30.000Z', owner: 'leon' };
    expect(revise(task, { ...draftOf(task, []), title: 'New words' })).toMatchObject({ due: task.due, owner: 'leon' });
    expect(revise(task, { ...draftOf(task, []), title: 'x', date: '', time: '' }).due).toBeUndefined();
  });

  it('moves it only where it does not stand', () => {
    const task = { id: 'task-1', number: 1, objective: 'objective-1' };
    expect(move(task, 'objective-1')).toBeNull();
    expect(move(task, 'objective-2')).toEqual({ type: 'moveTask', task: 'task-1', objective: 'objective-2' });
    expect(move(task, null)).toEqual({ type: 'moveTask', task: 'task-1', objective: undefined });
  });

  it('gives it to a person as it stands: a role goes, words and time stay', () => {
    const title = { id: 't', language: 'en', content: 'Open the hall' };
    const task = { id: 'task-1', number: 1, title, role: 'scribe', due: '2026-10-15T20:00:30.000Z' };
    expect(ownedBy(task, { owner: 'rosa' })).toEqual({
      type: 'reviseTask',
      task: 'task-1',
      title: 'Open the hall',
      owner: 'rosa',
      role: undefined,
      due: task.due,
    });
    expect(ownedBy(task, task)).toMatchObject({ owner: undefined, role: 'scribe' });
  });
});
