import { usePerson } from '../../live/names.ts';
import { useEntities } from '../../live/thisRoom.ts';

/** How what a fact is about is called: somebody or something of this room. Undefined once it is no longer here. */
export function useThingName(): (id: string | undefined) => string | undefined {
  const person = usePerson();
  const people = [...useEntities('roster'), ...useEntities('staff')];
  const things = [...useEntities('inventory'), ...useEntities('resources')];
  const titled = [
    ...useEntities('tasks'),
    ...useEntities('objectives'),
    ...useEntities('requests'),
    ...useEntities('asks'),
  ];
  const started = useEntities('started');
  return (id) => {
    const somebody = people.find((p) => p.id === id);
    if (somebody) return somebody.person === undefined ? somebody.name?.content : person(somebody.person).name;
    return (
      things.find((thing) => thing.id === id)?.name?.content ??
      titled.find((thing) => thing.id === id)?.title?.content ??
      started.find((response) => response.id === id)?.name
    );
  };
}
