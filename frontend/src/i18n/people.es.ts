import type en from './people.en.ts';

const es: Record<keyof typeof en, string> = {
  'people.title': 'Personas',
  'people.count': '{n, plural, one {# persona} other {# personas}}, {here, number} aquí ahora',
  'people.show': 'A quiénes mostrar',
  'people.everyone': 'Todas',
  'people.hereNow': 'Aquí ahora',
  'people.here': 'Aquí',
  'people.away': 'Ausente',
  'people.notHere': 'No está aquí',
  'people.writing': 'Escribiendo',
  'people.you': 'Usted',
  'people.noAgency': 'Sin organización',
  'people.nobody': 'No hay nadie aquí ahora',
  'people.nobodyWhy': 'Quien abre esta sala se ve aquí.',
  'people.closed': 'Para los miembros de esta comunidad',
  'people.closedWhy':
    'Quiénes son de esta comunidad y quiénes están aquí lo ven sus miembros. Usted ve cantidades, tipos y fechas de sus necesidades.',
};

export default es;
