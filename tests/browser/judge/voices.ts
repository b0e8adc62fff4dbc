// What the generated slides are written in: words of several languages, and how they are joined.
// In: a source of chance and a number of words. Out: text as an author types it, Markdown marks and all.

import { between, type Draw, pick } from './random.ts';

export interface Voice {
  /** BCP 47. */
  readonly lang: string;
  readonly words: readonly string[];
  /** What stands between two words. */
  readonly space: string;
  /** A package of fonts, where the theme's own have not the letters. */
  readonly font?: { readonly name: string; readonly files: readonly string[] };
}

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const english: Voice = {
  lang: 'en',
  space: ' ',
  words: list(`the bell of a harbour rings twice when fog comes in and every boat that hears it turns north before
    the second mark we keep rope bronze tar copper lanterns books maps people who came for one season stayed
    eleven years because nobody asked what they could do well-known Wave AVAILABILITY infrastructure Yorkshire
    Typography “quoted” (in brackets) T-shaped V.A.T. 12,000 2027 7–9 o’clock fjord office shuffle affluent`),
};

export const german: Voice = {
  lang: 'de',
  space: ' ',
  words: list(`der die das Glocke am Hafen läutet zweimal wenn Nebel kommt jedes Schiff wendet nach Norden
    Hafenmeisterei Verwaltungsgemeinschaft Veranstaltungstechnik Größe Übermut öffnen und auch Straße Tau
    Werkstatt Gemeinschaftswerkzeuge 12.000 seit 2027 „zitiert“ (gut) ein Auge auf Schifffahrt Lot VOLT`),
};

export const greek: Voice = {
  lang: 'el',
  space: ' ',
  words: list(`η καμπάνα του λιμανιού χτυπά δύο φορές όταν πέφτει ομίχλη και κάθε καράβι στρίβει προς τον βορρά
    κρατάμε σχοινιά μπρούντζο χάρτες άνθρωποι που ήρθαν για μία εποχή έμειναν χρόνια επειδή Αυτοδιαχείριση
    ΑΥΡΑ Τρίτη γέφυρα ήχος ύψος Ίσως εργαστήριο 2027 ὁ λόγος`),
};

export const russian: Voice = {
  lang: 'ru',
  space: ' ',
  words: list(`колокол в гавани звонит дважды когда опускается туман и каждая лодка поворачивает на север мы храним
    верёвки бронзу карты люди которые пришли на один сезон остались на годы потому что никто не спрашивал
    Гавань взаимодействие УРОЖАЙ Тётя объявление щётка съезд 2027 год «цитата» юг`),
};

export const vietnamese: Voice = {
  lang: 'vi',
  space: ' ',
  words: list(`chuông ở bến cảng rung hai lần khi sương mù xuống và mỗi chiếc thuyền quay về phía bắc chúng tôi giữ
    dây thừng đồng bản đồ những người đến một mùa đã ở lại nhiều năm Việt Nam Đường nghề ưỡn ẩm ướt
    ký ức truyền thống cộng đồng 2027 thuỷ thủ Ễnh Ương`),
};

export const japanese: Voice = {
  lang: 'ja',
  space: '',
  words: list(`港の 鐘は 霧が 出ると 二度 鳴り、 どの 船も 北へ 向かう。 私たちは 縄と 青銅と 地図を 守り、
    一季節だけ 来た 人が 十一年 残った。 コミュニティ 「広場」 2027年 カタカナの ロープ`),
  font: {
    name: '@expo-google-fonts/noto-sans-jp',
    files: ['400Regular/NotoSansJP_400Regular.ttf', '600SemiBold/NotoSansJP_600SemiBold.ttf'],
  },
};

export const chinese: Voice = {
  lang: 'zh-Hans',
  space: '',
  words: list(`港口的 钟 在 起雾 时 敲 两次， 每 条 船 都 转向 北方。 我们 保管 绳索、 青铜 和 地图， 只 来 一季 的 人
    住了 十一年， 因为 没有人 问过 他们 会 做 什么？ 社区 “广场” 2027年 工作坊 （免费）`),
  font: {
    name: '@expo-google-fonts/noto-sans-sc',
    files: ['400Regular/NotoSansSC_400Regular.ttf', '600SemiBold/NotoSansSC_600SemiBold.ttf'],
  },
};

export const thai: Voice = {
  lang: 'th',
  space: '',
  words: list(`ระฆัง ของ ท่าเรือ ดัง สอง ครั้ง เมื่อ หมอก ลง และ เรือ ทุกลำ หัน ไป ทาง เหนือ เรา เก็บ เชือก สำริด แผนที่
    คนที่ มา เพียง ฤดูเดียว อยู่ ต่อ สิบเอ็ด ปี เพราะ ไม่มี ใคร ถาม ชุมชน ห้องสมุด กิจกรรม เด็ก เรียนรู้`),
  font: {
    name: '@expo-google-fonts/noto-sans-thai',
    files: ['400Regular/NotoSansThai_400Regular.ttf', '600SemiBold/NotoSansThai_600SemiBold.ttf'],
  },
};

export const arabic: Voice = {
  lang: 'ar',
  space: ' ',
  words: list(`جرس الميناء يدق مرتين عندما ينزل الضباب وكل قارب يتجه نحو الشمال نحن نحفظ الحبال والبرونز والخرائط
    الناس الذين جاؤوا لموسم واحد بقوا سنوات لأن أحدا لم يسألهم مجتمع مفتوح 2027 ورشة عمل`),
  font: {
    name: '@expo-google-fonts/noto-sans-arabic',
    files: ['400Regular/NotoSansArabic_400Regular.ttf', '600SemiBold/NotoSansArabic_600SemiBold.ttf'],
  },
};

/** Words in a row, without marks. */
export function plain(voice: Voice, draw: Draw, count: number): string {
  return Array.from({ length: count }, () => pick(draw, voice.words)).join(voice.space);
}

/** Words in a row, some of them strong, emphasised, code or a link. */
export function marked(voice: Voice, draw: Draw, count: number): string {
  const pieces: string[] = [];
  for (let left = count; left > 0; ) {
    const taken = Math.min(left, between(draw, 1, 6));
    left -= taken;
    pieces.push(mark(plain(voice, draw, taken), draw));
  }
  return pieces.join(voice.space);
}

/** Marks stand at the edge of a word only where the language has spaces: elsewhere CommonMark does not see them. */
function mark(text: string, draw: Draw): string {
  const bare = /^[\p{L}\p{M} ]+$/u.test(text);
  const chance = draw();
  if (!bare || chance < 0.7) return text;
  if (chance < 0.8) return `*${text}*`;
  if (chance < 0.88) return `**${text}**`;
  if (chance < 0.94) return `\`${text}\``;
  return `[${text}](https://harbour.example)`;
}
