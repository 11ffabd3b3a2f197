import type { Page } from '../../definition/definition.ts'
import { languages } from '../../taxonomies/languages.ts'
import { choice, choicesOf, dontKnow, grid, searchable, single, text } from '../build.ts'
import { no, yes } from './choices.ts'

const modes = [
  choice(
    'fluent',
    text(
      'Staff who speak it fluently',
      'Personal que lo habla con fluidez',
      'Personnel qui la parle couramment',
      'موظفون يتحدثونها بطلاقة',
    ),
  ),
  choice(
    'interpreter',
    text(
      'A trained interpreter, in person',
      'Intérprete con capacitación, en persona',
      'Interprète formé, en personne',
      'مترجم شفوي مدرَّب حضوريًا',
    ),
  ),
  choice(
    'remote',
    text(
      'An interpreter by telephone or video',
      'Intérprete por teléfono o video',
      'Interprète par téléphone ou vidéo',
      'مترجم شفوي عبر الهاتف أو الفيديو',
    ),
  ),
  choice(
    'written',
    text('Written material only', 'Solo material escrito', 'Documents écrits seulement', 'مواد مكتوبة فقط'),
  ),
  choice('none', text('None of these', 'Ninguna de estas opciones', 'Aucune de ces possibilités', 'لا شيء مما سبق')),
]

const languagePage: Page = {
  name: 'languages',
  title: text('Languages', 'Idiomas', 'Langues', 'اللغات'),
  elements: [
    searchable({
      name: 'lang_met',
      title: text(
        'Which languages did the people your organisation met in the last 12 months speak?',
        '¿Qué idiomas hablaban las personas que su organización atendió en los últimos 12 meses?',
        'Quelles langues parlaient les personnes que votre organisation a rencontrées au cours des 12 derniers mois ?',
        'ما اللغات التي يتحدثها الأشخاص الذين التقت بهم منظمتكم خلال الأشهر الاثني عشر الماضية؟',
      ),
      description: text(
        'Name the languages they prefer to speak. Sign languages count. Type to search.',
        'Indique los idiomas que prefieren hablar. Las lenguas de señas también cuentan. Escriba para buscar.',
        'Indiquez les langues qu’elles préfèrent parler. Les langues des signes comptent aussi. Tapez pour rechercher.',
        'اذكروا اللغات التي يفضّلون التحدث بها، بما فيها لغات الإشارة. اكتبوا للبحث.',
      ),
      questionGroup: 7,
      concept: 'languages.met',
      taxonomy: 'languages',
      role: 'other',
      pillar: 'protection',
      choices: [
        ...choicesOf(languages),
        choice(
          'none',
          text('None of these languages', 'Ninguno de estos idiomas', 'Aucune de ces langues', 'لا شيء من هذه اللغات'),
          {
            isExclusive: true,
          },
        ),
        dontKnow,
      ],
    }),
    grid({
      name: 'lang_mode',
      title: text(
        'What is the best you can offer in each of these languages?',
        '¿Qué es lo mejor que pueden ofrecer en cada uno de estos idiomas?',
        'Que pouvez-vous proposer de mieux dans chacune de ces langues ?',
        'ما أفضل ما يمكنكم تقديمه بكل لغة من هذه اللغات؟',
      ),
      description: text(
        'Relatives, friends or other clients who interpret do not count.',
        'No cuentan los familiares, las amistades ni otras personas atendidas que hagan de intérpretes.',
        'Les proches, les amis ou d’autres personnes accompagnées qui servent d’interprètes ne comptent pas.',
        'لا يُحتسب الأقارب أو الأصدقاء أو غيرهم من المستفيدين الذين يتولّون الترجمة.',
      ),
      visibleIf: "{lang_met} notempty and !({lang_met} contains 'none')",
      rowVisibleIf: item => `{lang_met} contains '${item}'`,
      questionGroup: 1,
      concept: 'languages.mode',
      role: 'other',
      pillar: 'protection',
      taxonomy: languages,
      items: languages.terms.map(term => term.code),
      choices: modes,
    }),
    single({
      name: 'uses_interpreters',
      title: text(
        'Does your organisation use interpreters?',
        '¿Recurre su organización a intérpretes?',
        'Votre organisation fait-elle appel à des interprètes ?',
        'هل تستعين منظمتكم بمترجمين شفويين؟',
      ),
      questionGroup: 1,
      concept: 'languages.interpreters',
      role: 'other',
      pillar: 'protection',
      choices: [yes, no, dontKnow],
    }),
  ],
}

export const languagePages: Page[] = [languagePage]
