import type { Translated } from '../catalogue.ts'
import type { waves as en } from '../en/waves.ts'

export const waves = {
  from: 'Comparar con',
  to: 'Ronda',
  all: 'Mostrar también las filas sin cambio',
  none: {
    title: 'Aún no hay nada que comparar',
    detail: 'Tienen que publicarse dos rondas. Planifique la siguiente a partir de esta y vuelva a preguntar.',
  },
  summary_one: '{{count, number}} de {{compared, number}} números cambió claramente de «{{from}}» a «{{to}}».',
  summary_other: '{{count, number}} de {{compared, number}} números cambiaron claramente de «{{from}}» a «{{to}}».',
  method:
    'Las diferencias están en puntos porcentuales, las de puntuaciones en puntos, con intervalos del 95 % a partir de los de ambas rondas (Newcombe); el cambio es claro cuando el intervalo no incluye el 0. Los proveedores que respondieron a ambas rondas con su nombre se emparejan y se prueban con el test exacto de McNemar. Con tantos números, uno de cada veinte parece claro por azar.',
  limits:
    'Lo que esto no dice: por qué cambió algo. Pueden haber respondido otras personas, y una pregunta modificada no se compara.',
  unchanged: {
    title: 'Ningún número cambió claramente',
    detail: 'O nada cambió, o respondieron muy pocos para saberlo. Muestre las filas sin cambio para ver los valores.',
  },
  picture: 'Barras de cada ronda para «{{title}}». Todos los números están en la tabla de abajo.',
} as const satisfies Translated<typeof en>
