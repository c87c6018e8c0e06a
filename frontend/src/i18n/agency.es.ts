import type en from './agency.en.ts';

const es: Record<keyof typeof en, string> = {
  'agency.overview': 'Resumen',
  'agency.requests': 'Solicitudes',
  'agency.roster': 'Personal',
  'agency.inventory': 'Inventario',
  'agency.whereabouts': 'Dónde está lo nuestro',
  'agency.ours': 'Lo nuestro',
  'agency.countsOnly': '{n, plural, one {# solicitud espera respuesta.} other {# solicitudes esperan respuesta.}}',
};

export default es;
