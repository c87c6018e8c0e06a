import type en from './cityBoard.en.ts';

const es: Record<keyof typeof en, string> = {
  'cityBoard.subtitle': 'Chicago, 77 áreas comunitarias',
  'cityBoard.figures': 'Cifras de la ciudad',
  'cityBoard.openNeeds': 'Necesidades abiertas',
  'cityBoard.urgentUnclaimed':
    '{n, plural, =0 {Todo lo urgente tiene encargado} one {# urgente sin encargado} other {# urgentes sin encargado}}',
  'cityBoard.withNeeds': 'Comunidades con necesidades',
  'cityBoard.withNeedsOf': '{n} de 15 prioritarias',
  'cityBoard.met': 'Dadas por cubiertas',
  'cityBoard.metWait': 'Sin confirmar',
  'cityBoard.confirmed': 'Confirmadas',
  'cityBoard.allTime': 'Desde el inicio',
  'cityBoard.byCommunity': 'Necesidades abiertas por comunidad',
  'cityBoard.view': 'Mostrar como',
  'cityBoard.asMap': 'Mapa',
  'cityBoard.asList': 'Lista',
  'cityBoard.map': 'Mapa de las 77 áreas comunitarias. Las flechas llevan de un área a otra; Intro abre una.',
  'cityBoard.needs': '{open, plural, =0 {nada abierto} one {# necesidad} other {# necesidades}}',
  'cityBoard.needsUrgent':
    '{open, plural, one {# necesidad} other {# necesidades}} · {urgent, plural, one {# urgente} other {# urgentes}}',
  'cityBoard.areaLabel':
    '{name}, {open, plural, =0 {sin necesidades abiertas} one {# necesidad abierta} other {# necesidades abiertas}}{urgent, plural, =0 {} one {, # urgente} other {, # urgentes}}',
  'cityBoard.classes': '0, 1–2, 3–5, 6–8, 9+',
  'cityBoard.priorityKey': 'Prioritarias, 15',
  'cityBoard.firstKey': 'Primeras activadas, 4',
  'cityBoard.others': 'Otras áreas con necesidades abiertas',
  'cityBoard.noNeedsIn':
    '{n, plural, =0 {Hay necesidades abiertas en todas las áreas.} one {Sin necesidades abiertas en # área.} other {Sin necesidades abiertas en # áreas.}}',
  'cityBoard.openRoom': 'Abrir la sala',
  'cityBoard.confirmedHere':
    '{n, plural, one {# necesidad confirmada desde el inicio} other {# necesidades confirmadas desde el inicio}}',
  'cityBoard.community': 'Comunidad',
  'cityBoard.isFirst': 'Entre las primeras cuatro activadas',
  'cityBoard.low': 'Sin prisa',
  'cityBoard.confirmedShort': 'Confirmadas',
  'cityBoard.age': 'Dato de',
  'cityBoard.priorityCommunities': 'Comunidades prioritarias',
  'cityBoard.partOf': '{part} de {open, plural, one {# necesidad abierta} other {las # necesidades abiertas}}',
  'cityBoard.unclaimed': 'Urgente, sin encargado',
  'cityBoard.inCommunities': '{n, plural, one {en # comunidad} other {en # comunidades}}',
  'cityBoard.allClaimed': 'Todo lo urgente tiene encargado',
};

export default es;
