import type { Translated } from '../catalogue.ts'
import type { assessment as en } from '../en/assessment.ts'

export const assessment = {
  tabs: 'Partes de la evaluación',
  overview: 'Resumen',
  collect: 'Recoger',
  responses: 'Respuestas',
  report: 'Informe',
  export: 'Exportar',
  wave: 'Ronda',
  waveOption: '{{name}} · {{state}}',
  opened: 'Abierta el {{date}}',
  closed: 'Cerrada el {{date}}',
  notOpened: 'Aún no se ha abierto',
  howFar: '¿Cuánto se ha recogido?',
  missing: '¿Qué falta?',
  next: '¿Qué sigue?',
  completedOf: '{{completed, number}} de {{invited, number}} invitados',
  completedOnly_one: '{{count, number}} completada',
  completedOnly_many: '{{count, number}} completadas',
  completedOnly_other: '{{count, number}} completadas',
  rate: '{{rate}} de los invitados',
  invitedUnknown: 'Número de invitados no indicado',
  nothingMissing: 'Todos los públicos y todas las zonas tienen respuestas.',
  notCollecting: 'No se recoge nada hasta que la ronda esté abierta.',
  missingAudience: 'Aún no hay respuestas de {{audience}}',
  lowAudience: '{{audience}}: {{rate}} de los invitados',
  missingAreas_one: '{{count, number}} zona sin respuestas: {{names}}',
  missingAreas_many: '{{count, number}} zonas sin respuestas: {{names}}',
  missingAreas_other: '{{count, number}} zonas sin respuestas: {{names}}',
  andMore: '{{names}} y {{count, number}} más',
  inRelease_one: '{{count, number}} respuesta en el informe',
  inRelease_many: '{{count, number}} respuestas en el informe',
  inRelease_other: '{{count, number}} respuestas en el informe',
  releaseInfo: 'Publicación {{number, number}} del {{date}}: {{responses}}',
  noRelease: 'Todavía no se ha publicado nada, así que no hay informe.',
  unreleased_one: '{{count, number}} cambio espera la próxima publicación',
  unreleased_many: '{{count, number}} cambios esperan la próxima publicación',
  unreleased_other: '{{count, number}} cambios esperan la próxima publicación',
  purpose: 'Propósito',
  areas: 'Zonas',
  waves: 'Rondas',
  dataNotice: 'Sobre estos datos',
  step: {
    planned: {
      title: 'Abrir la ronda',
      detail: 'Los enlaces empiezan a recibir respuestas. Puede cerrarla y reabrirla en cualquier momento.',
      action: 'Abrir la ronda',
    },
    openEmpty: {
      title: 'Repartir los enlaces',
      detail: 'Cada público tiene su propio enlace. Cópielos en sus invitaciones.',
      action: 'Copiar enlaces',
    },
    open: {
      title: 'Seguir recogiendo y luego cerrar',
      detail: 'Mientras está abierta solo se ven recuentos. Ciérrela cuando deje de preguntar.',
      action: 'Cerrar la ronda',
    },
    release: {
      title: 'Publicar las respuestas',
      detail: 'Una publicación es el conjunto fijo de respuestas que muestran el informe y las exportaciones.',
      action: 'Publicar',
    },
    read: {
      title: 'Leer el informe',
      detail:
        'Todas las respuestas están publicadas. Cuando sea hora de volver a preguntar, inicie la siguiente ronda.',
      action: 'Leer el informe',
    },
    archived: {
      title: 'Esta ronda está archivada',
      detail: 'Su informe se puede leer. Inicie la siguiente ronda para ver qué cambió.',
      action: 'Iniciar la siguiente ronda',
    },
    closedEmpty: {
      title: 'Nadie ha respondido',
      detail: 'Reabra la ronda y reparta sus enlaces.',
      action: 'Reabrir la ronda',
    },
  },
  act: {
    more: 'Más acciones',
    copy: 'Copiar enlaces',
    read: 'Leer el informe',
    reopen: 'Reabrir la ronda',
    archive: 'Archivar la ronda',
    nextWave: 'Iniciar la siguiente ronda',
    release: 'Publicar ahora',
    close: 'Cerrar la ronda',
    open: 'Abrir la ronda',
  },
  confirm: {
    open: {
      title: '¿Abrir «{{wave}}»?',
      detail: 'Desde ahora cualquiera con uno de sus enlaces puede responder. Puede cerrarla en cualquier momento.',
      yes: 'Abrir la ronda',
    },
    reopen: {
      title: '¿Reabrir «{{wave}}»?',
      detail: 'Sus enlaces vuelven a recibir respuestas. El informe queda como está hasta que publique de nuevo.',
      yes: 'Reabrir la ronda',
    },
    close: {
      title: '¿Cerrar «{{wave}}»?',
      detail:
        'Sus enlaces dejan de recibir respuestas. Quien esté respondiendo ahora no podrá enviar. Todo lo recibido está a salvo y puede reabrirla.',
      yes: 'Cerrar la ronda',
    },
    archive: {
      title: '¿Archivar «{{wave}}»?',
      detail:
        'Se puede seguir leyendo, con su informe y exportaciones, pero no recibe más respuestas ni publicaciones.',
      yes: 'Archivar la ronda',
    },
    release: {
      title: '¿Publicar «{{wave}}»?',
      detail:
        'Las respuestas nuevas entran en el informe y las exportaciones; las retiradas salen. Una publicación no se deshace.',
      yes: 'Publicar',
    },
  },
  said: {
    open: 'La ronda está abierta. Sus enlaces reciben respuestas.',
    closed: 'La ronda está cerrada. Sus enlaces ya no reciben respuestas.',
    archived: 'La ronda está archivada.',
    released:
      'Publicado: {{added, number}} añadidas, {{withdrawn, number}} retiradas. El informe muestra {{responses, number}} en total.',
    wave: '«{{name}}» está planificada, con los mismos públicos y enlaces para las mismas zonas.',
  },
  nextWave: {
    title: 'Iniciar la siguiente ronda',
    detail:
      'Pregunta a los mismos públicos, cada uno con la versión más reciente de su cuestionario, mediante enlaces nuevos.',
    name: 'Nombre de la ronda',
    placeholder: 'Seguimiento {{number}}',
    submit: 'Planificar la ronda',
  },
} as const satisfies Translated<typeof en>
