/** Languages that are recognised. Only those in `READ_LANGUAGES` are read: a second one needs its patterns and a model that knows it. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pt' | 'sv' | 'pl';

export const READ_LANGUAGES: ReadonlySet<Language> = new Set(['en']);

export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  nl: 'Dutch',
  pt: 'Portuguese',
  sv: 'Swedish',
  pl: 'Polish',
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Function words of each language; a word may stand in several. */
export const STOP_WORDS: Record<Language, ReadonlySet<string>> = {
  en: words(
    "the and to of a in is that it for on with as was at be this have from or by not are but we you i they he she his her their our your my will would could can if so no do does did has had been there what when which who how more about out up then than just also after before please thanks me us them an i'm we're it's don't i'd we'd he's she's",
  ),
  de: words(
    'der die das und ist nicht ein eine einen einem einer zu mit sich auf für von dem den des im ich wir sie er es haben hat wird werden auch bei nach aus wie noch nur oder aber wenn dass ihr ihre uns unser kann können würden möchten bitte sehr gerne vielen dank sind war schon mal zum zur über bis am bin ihnen mir',
  ),
  fr: words(
    "le la les de des du un une et est en que qui dans pour pas sur avec ce cette nous vous je il elle ils ne se plus par au aux sont ont été être avoir mais ou si leur notre votre nos vos merci bonjour très bien c'est j'ai d'une d'un l'équipe qu'il faire souhaite pouvez pourriez",
  ),
  es: words(
    'el la los las de del un una y es en que por para con no se lo su al como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante ni contra ese eso gracias hola podría nosotros usted ustedes tenemos queremos',
  ),
  it: words(
    'il lo la gli le di del della dei un una e è che in per con non si su al come più ma anche da sono ha ho abbiamo nel nella questo questa se ci vi mi grazie buongiorno molto possiamo vorremmo potete sua suo noi voi quando prima dopo',
  ),
  nl: words(
    'de het een en van is dat in op te voor met niet zijn er maar om aan ook als bij nog wij we je ik hij ze naar uit kan kunnen zou willen graag bedankt dank deze dit heeft hebben wordt worden door over dan wel geen onze ons jullie u uw',
  ),
  pt: words(
    'o os as de do da dos das um uma e é em que por para com não se no na como mais mas foi ao ele tem à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos obrigado olá podemos gostaríamos nós você vocês',
  ),
  sv: words(
    'och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vara vad över än kan tack hej gärna oss er',
  ),
  pl: words(
    'i w na z się nie do to że jest o jak za od po ale co tak dla czy przez już ten ta są być było by oraz tylko lub też mnie nam nas nasz proszę dziękuję dzień dobry możemy chcemy bardzo które który przed może bo jeszcze',
  ),
};
