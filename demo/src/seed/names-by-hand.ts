// Names in scripts that no letter-by-letter table can romanize, each beside its romanization.

type Romanized = readonly [written: string, romanized: string];

export interface NamesOfScript {
  /** Between the two parts of a full name, and which of them comes first. */
  join: (given: string, family: string) => string;
  given: readonly Romanized[];
  family: readonly Romanized[];
}

const familyFirst = (given: string, family: string) => `${family}${given}`;
const familyFirstSpaced = (given: string, family: string) => `${family} ${given}`;
const givenFirst = (given: string, family: string) => `${given} ${family}`;

function read(text: string): Romanized[] {
  return text.split(" ").map((pair) => {
    const [written = "", romanized = ""] = pair.split("=");
    return [written, romanized] as const;
  });
}

export const namesByHand: readonly NamesOfScript[] = [
  {
    join: familyFirst,
    family: read(
      "王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 赵=zhao 黄=huang 周=zhou 吴=wu 徐=xu 孙=sun 欧阳=ouyang",
    ),
    given: read(
      "伟=wei 芳=fang 秀英=xiuying 敏=min 静=jing 丽=li 强=qiang 洋=yang 艳=yan 勇=yong 杰=jie 明=ming 晓雨=xiaoyu",
    ),
  },
  {
    join: familyFirstSpaced,
    family: read(
      "佐藤=sato 鈴木=suzuki 高橋=takahashi 田中=tanaka 伊藤=ito 渡辺=watanabe 山本=yamamoto 中村=nakamura 小林=kobayashi",
    ),
    given: read(
      "さくら=sakura ひかり=hikari ケンタ=kenta 葵=aoi 大輔=daisuke 美咲=misaki 蓮=ren 直子=naoko あかり=akari 翔太=shota",
    ),
  },
  {
    join: familyFirst,
    family: read("김=kim 이=lee 박=park 최=choi 정=jung 강=kang 조=cho 윤=yoon 장=jang 임=lim 한=han 남궁=namgung"),
    given: read(
      "민준=minjun 서연=seoyeon 지훈=jihoon 하은=haeun 도윤=doyun 수빈=subin 예진=yejin 현우=hyunwoo 지우=jiwoo 은지=eunji",
    ),
  },
  {
    join: givenFirst,
    family: read(
      "الحداد=alhaddad منصور=mansour الخطيب=alkhatib نجار=najjar حمدان=hamdan الشامي=alshami سليمان=suleiman درويش=darwish",
    ),
    given: read(
      "ليلى=layla يوسف=yousef أمينة=amina عمر=omar سلمى=salma خالد=khaled نور=nour طارق=tariq هدى=huda زياد=ziad",
    ),
  },
];
