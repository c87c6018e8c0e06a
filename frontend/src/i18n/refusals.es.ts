import type en from './refusals.en.ts';

const es: Record<keyof typeof en, string> = {
  'refusal.alreadyAReply': 'Las respuestas van en una sola fila. Responda al mensaje que abrió el hilo.',
  'refusal.alreadyAsked': 'Su organización ya lo pidió. Todavía no hay respuesta.',
  'refusal.badField': 'Algo aquí está vacío, es muy largo o no es válido.',
  'refusal.belowClaimed': 'Ya hay organizaciones a cargo de {claimed}, así que no puede ser menos.',
  'refusal.changedMeanwhile': 'Alguien lo cambió hace un momento. No se reemplazó nada, y sus palabras siguen aquí.',
  'refusal.messageWasDeleted': 'Este mensaje fue retirado.',
  'refusal.needOver': 'Esta necesidad ya está confirmada o retirada y no se puede cambiar.',
  'refusal.noAgency': 'Solo las organizaciones se encargan de necesidades, y usted no habla por ninguna.',
  'refusal.noSuchAsk': 'Se respondió o se retiró hace un momento.',
  'refusal.noSuchCapability': 'Ya no está en la lista.',
  'refusal.noSuchMessage': 'Este mensaje ya no está aquí.',
  'refusal.noSuchNeed': 'No hay tal necesidad en esta sala.',
  'refusal.notHere': 'Esto no se puede hacer en esta sala.',
  'refusal.notMet': 'Todavía no está cubierta: faltan {missing, number}.',
  'refusal.notTheAsker': 'Lo pidió otra organización, así que solo ella puede retirarlo.',
  'refusal.notTheHolder': 'Su organización no está a cargo de nada de esto.',
  'refusal.notYourAgency': 'Usted no habla por esta organización.',
  'refusal.notYourCapability': 'Solo la organización que lo ofrece y quienes hablan por la comunidad pueden cambiarlo.',
  'refusal.notYourMessage': 'Solo quien escribió un mensaje puede cambiarlo.',
  'refusal.notYourNeed': 'Solo quien la pidió y quienes hablan por la comunidad pueden cambiarla.',
  'refusal.onlyConveners': 'Solo quienes hablan por la comunidad pueden hacerlo.',
  'refusal.overClaimed':
    '{available, plural, =0 {Alguien lo tomó hace un momento. No se perdió nada suyo.} one {Solo queda # sin encargado.} other {Solo quedan # sin encargado.}}',
  'refusal.overDelivered':
    'Es más de lo que tienen a cargo: {claimed, number} a cargo, {delivered, number} ya entregados.',
  'refusal.overMissing': 'No puede faltar más de lo que se entregó: {fulfilled, number}.',
  'refusal.overUndelivered':
    '{undelivered, plural, =0 {Ya se entregó todo.} one {Solo # está a cargo y sin entregar.} other {Solo # están a cargo y sin entregar.}}',
  'refusal.readingOnly': 'Usted puede leer esta sala, pero no escribir en ella.',
  'refusal.referenceTaken': 'Otra necesidad ya lleva esta referencia.',
  'refusal.tooManyPins': 'En una sala caben {most, number} mensajes fijados. Quite uno primero.',
  'refusal.tooManyRooms': 'El centro recuerda {most, number} salas para usted como mucho.',

  'refusal.badShape': 'El centro no lo entendió. Vuelva a cargar la página para tener la versión más nueva.',
  'refusal.notFound': 'Esta sala no existe o no está abierta para usted.',
  'refusal.opBad': 'Su reloj y el del centro son muy distintos. Vuelva a cargar la página e intente de nuevo.',
  'refusal.opReused': 'Esto ya se envió con otras palabras. Envíelo de nuevo.',
  'refusal.opTooOld': 'Esperó demasiado para enviarse solo. Envíelo de nuevo si todavía es cierto.',
  'refusal.storeFull':
    'El centro no puede guardar nada por ahora. Se puede seguir leyendo, y sus palabras quedan aquí.',
  'refusal.superseded': 'Otra solicitud más nueva tomó el lugar de esta.',
  'refusal.tooFast': 'Fue mucho a la vez. Espere un momento e intente de nuevo.',
  'refusal.tryAgain': 'Algo falló en el centro. Intente de nuevo.',
  'refusal.unknownMethod': 'El centro no conoce esto. Vuelva a cargar la página para tener la versión más nueva.',

  'refusal.unknown': 'El centro no lo aceptó.',
  'refusal.code': 'Código: {code}',
};

export default es;
