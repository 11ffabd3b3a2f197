import type { Translated } from '../catalogue.ts'
import type { benchmark as en } from '../en/benchmark.ts'

export const benchmark = {
  title: 'Sus respuestas junto a las de los demás',
  link: 'Ver sus respuestas junto a las de los demás',
  linkHelp:
    'Cómo respondieron los demás proveedores de la misma ronda, cuando al menos cinco estén en lo publicado. Nadie ve respuestas individuales.',
  back: 'Sus respuestas',
  facts: '{{provider}} en «{{assessment}}», {{wave}}.',
  released: 'Según lo publicado el {{day}}.',
  group: 'Junto a quiénes',
  groups: {
    all: 'Todos los demás proveedores',
    sector: 'Mi sector: {{label}}',
    area: 'Mi zona: {{label}}',
    sectorUnknown: 'Mi sector',
  },
  responses_one: '{{count}} respuesta',
  responses_many: '{{count}} respuestas',
  responses_other: '{{count}} respuestas',
  refused: {
    few: 'Menos de cinco organizaciones más: no se muestra.',
    dominated: 'Una organización dio más de la cuarta parte de las respuestas: no se muestra.',
    close: 'No se muestra: junto a todos los demás, o junto al informe, revelaría lo que respondieron menos de cinco.',
    same: 'Son los mismos que todos los demás proveedores.',
    unknown: 'Usted no lo indicó.',
  },
  state: {
    unreleased: {
      title: 'Todavía no hay con qué comparar',
      detail: 'La organización que preguntó no ha publicado esta ronda. Cuando lo haga, aquí verá a los demás.',
    },
    absent: {
      title: 'Sus respuestas no están en lo publicado',
      detail:
        'Lo publicado no las cuenta, porque llegaron después, se corrigieron desde entonces o se dejaron fuera en la revisión. Aquí verá a los demás cuando una publicación posterior cuente sus respuestas.',
    },
    erased: {
      title: 'Sus respuestas ya no existen',
      detail: 'Se borraron al terminar su plazo, y ya no se pueden separar de las de los demás.',
    },
    few: {
      title: 'Hay muy pocos más',
      detail:
        'En el grupo y en lo publicado debe haber al menos cinco organizaciones más, para que nadie pueda deducir lo que respondió una de ellas.',
    },
    dominated: {
      title: 'Una organización pesa demasiado',
      detail:
        'Otra organización dio más de la cuarta parte de las respuestas, y los números dirían sobre todo lo que ella respondió.',
    },
    close: {
      title: 'Este grupo no se muestra',
      detail:
        'Junto a todos los demás revelaría lo que respondieron menos de cinco. Elija todos los demás proveedores.',
    },
  },
  download: 'Descargar como CSV',
  print: 'Imprimir',
  onlyAnswered: 'Solo lo que usted respondió',
  nothing: 'No ha respondido a ninguna de las preguntas con respuestas para elegir.',
  you: 'Su respuesta',
  others: 'Los demás',
  base: 'Respondieron otros {{count}}',
  withheld: 'menos de 5 u oculto',
  nobody: 'nadie más',
  more_one: '{{count}} respuesta más',
  more_many: '{{count}} respuestas más',
  more_other: '{{count}} respuestas más',
  questionRefused: {
    few: 'Menos de cinco organizaciones más respondieron a esto.',
    dominated: 'Una organización dio más de la cuarta parte de estas respuestas: no se muestra.',
    close: 'No se muestra: revelaría lo que respondieron menos de cinco de los demás.',
    report: 'No se muestra: aquí o en el informe, muy pocos respondieron a esto o muy pocos lo dejaron sin responder.',
  },
  allHidden: 'Los demás se reparten entre tantas respuestas que no se puede mostrar ninguna.',
  offers: 'Otros que lo ofrecen',
  same: 'Otros que respondieron como usted',
  item: 'Se preguntó por',
  shareOf: '{{share}} ({{count}} de {{base}})',
  rating: 'Su valoración: {{own}} de {{of}}',
  noRating: 'Usted no dio ninguna valoración.',
  mean: 'Media de los demás: {{mean}}',
  meanHidden: 'Media de los demás: no se muestra',
  hatched:
    'Rayado: menos de cinco respondieron así, o menos de cinco no, o se oculta para que ese número no se pueda deducir de los demás ni del informe.',
  limits: {
    title: 'Lo que esto no dice',
    others:
      'Los demás son aquellos cuyas respuestas se publicaron. Quien no respondió no está entre ellos, ni lo están sus propias respuestas, salvo lo que haya enviado por un enlace abierto o de forma anónima.',
    size: 'Cuenta proveedores, no personas atendidas: uno pequeño cuenta tanto como uno grande.',
    better: 'Más no es mejor. Otra respuesta puede convenir a otra tarea, otro lugar u otro tamaño.',
    change: 'Una publicación posterior puede cambiar los números.',
  },
} as const satisfies Translated<typeof en>
