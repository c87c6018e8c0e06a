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

  'role.convener': 'Liderazgo comunitario',
  'role.neighbor': 'Vecindario',
  'role.outreach-worker': 'Trabajo de calle',
  'role.violence-interrupter': 'Interrupción de la violencia',
  'role.victim-advocate': 'Apoyo a víctimas',
  'role.counselor': 'Consejería',
  'role.school-liaison': 'Enlace escolar',
  'role.business-owner': 'Comercio local',
  'role.agency-coordinator': 'Coordinación de la organización',
  'role.center-coordinator': 'Coordinación del centro',
  'role.response-lead': 'Dirección de la respuesta',
  'role.scribe': 'Actas',
  'role.launch-committee-member': 'Comité de lanzamiento',
  'role.ward-office': 'Oficina del distrito',
  'role.funder': 'Financiamiento',
  'role.mayors-office': 'Oficina de la alcaldía',
  'role.administrator': 'Administración',
};

export default es;
