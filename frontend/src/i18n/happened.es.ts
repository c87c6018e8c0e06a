import type en from './happened.en.ts';

const es: Record<keyof typeof en, string> = {
  'happened.raised': '{n, plural, one {# necesidad nueva} other {# necesidades nuevas}}',
  'happened.claimed': '{n, plural, one {# necesidad con encargado} other {# necesidades con encargado}}',
  'happened.answered': '{n, plural, one {# necesidad en una respuesta} other {# necesidades en una respuesta}}',
  'happened.reached': '{n, plural, one {se llegó a # necesidad} other {se llegó a # necesidades}}',
  'happened.delivered': '{n, plural, one {entregas para # necesidad} other {entregas para # necesidades}}',
  'happened.confirmed': '{n, plural, one {# necesidad confirmada} other {# necesidades confirmadas}}',
  'happened.reopened': '{n, plural, one {# necesidad reabierta} other {# necesidades reabiertas}}',
  'happened.withdrawn': '{n, plural, one {# necesidad retirada} other {# necesidades retiradas}}',
  'happened.handOver': '{n, plural, one {# traspaso pedido} other {# traspasos pedidos}}',
  'happened.asked': '{n, plural, one {# solicitud} other {# solicitudes}}',
  'happened.replied': '{n, plural, one {# solicitud contestada} other {# solicitudes contestadas}}',
  'happened.offered': '{n, plural, one {# ofrecimiento} other {# ofrecimientos}}',
  'happened.moved': '{n, plural, one {# en movimiento} other {# en movimiento}}',
  'happened.staffing': '{n, plural, one {# cambio de turno} other {# cambios de turno}}',
  'happened.phase': '{n, plural, one {nueva fase} other {nuevas fases}}',
  'happened.task': '{n, plural, one {# tarea nueva} other {# tareas nuevas}}',
  'happened.taskDone': '{n, plural, one {# tarea hecha} other {# tareas hechas}}',
  'happened.other': '{n, plural, one {# cambio más} other {# cambios más}}',
};

export default es;
