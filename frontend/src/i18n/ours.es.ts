import type en from './ours.en.ts';

const es: Record<keyof typeof en, string> = {
  'ours.title': 'Dónde está lo nuestro',
  'ours.all': 'Ver cada cosa',
  'ours.open': 'Abrir la respuesta',
  'ours.nothing': 'Ninguna respuesta tiene nada nuestro',
  'ours.nothingText': 'Cuando dé personas o cosas a una respuesta, aquí verá dónde están.',
  'ours.something': 'Algo',
  'ours.thing': '{name}: {where}',
  'ours.at.onScene': '{n, number} en el lugar',
  'ours.at.inTransit': '{n, number} en tránsito',
  'ours.at.committed': '{n, plural, one {# asignado} other {# asignados}}',
  'ours.at.returning': '{n, number} de regreso',
  'ours.at.reserved': '{n, plural, one {# reservado} other {# reservados}}',
  'ours.people': '{n, plural, one {# persona} other {# personas}}',
  'ours.due': 'llega {when}',
};

export default es;
