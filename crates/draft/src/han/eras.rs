//! Years of eras, which are dates: 康熙五十年, 昭和30年, 北宋元祐三年. Words are in simplified characters.

use super::super::figure::Account;
use super::At;

/// Eras whose names are no other words.
const ERAS: &str = "\
    顺治 康熙 雍正 乾隆 嘉庆 道光 咸丰 同治 光绪 宣统 \
    洪武 建文 永乐 洪熙 宣德 天顺 成化 弘治 正德 嘉靖 隆庆 万历 天启 崇祯 永历 \
    中统 至元 元贞 大德 至大 皇庆 延祐 至治 泰定 天历 至顺 元统 至正 \
    建隆 乾德 开宝 雍熙 端拱 淳化 至道 咸平 景德 大中祥符 天禧 乾兴 天圣 明道 景祐 宝元 庆历 皇祐 至和 嘉祐 治平 熙宁 元丰 元祐 绍圣 元符 \
    建中靖国 崇宁 大观 政和 重和 宣和 靖康 建炎 绍兴 隆兴 乾道 淳熙 绍熙 庆元 嘉泰 开禧 嘉定 宝庆 绍定 端平 嘉熙 淳祐 宝祐 开庆 景定 咸淳 德祐 景炎 祥兴 \
    武德 贞观 永徽 显庆 龙朔 麟德 乾封 总章 咸亨 上元 仪凤 调露 永隆 开耀 永淳 弘道 嗣圣 文明 光宅 垂拱 载初 天授 神龙 景龙 景云 太极 延和 先天 开元 天宝 \
    至德 乾元 宝应 广德 永泰 大历 建中 兴元 贞元 永贞 元和 长庆 宝历 大和 太和 开成 会昌 大中 咸通 乾符 广明 中和 光启 文德 龙纪 大顺 景福 乾宁 光化 天复 天祐 \
    开皇 仁寿 大业 太康 元康 永嘉 建兴 义熙 元嘉 永明 天监 太清 太建 太安 正始 太延 太平真君 \
    建元 元光 元朔 元狩 元鼎 元封 太初 天汉 太始 征和 后元 始元 元凤 本始 地节 元康 神爵 五凤 甘露 黄龙 初元 永光 建昭 竟宁 建始 河平 阳朔 鸿嘉 永始 元延 绥和 \
    建武 中元 永平 建初 元和 章和 永元 元兴 延平 永初 元初 永宁 建光 延光 永建 阳嘉 永和 汉安 建康 本初 建和 和平 元嘉 永兴 永寿 延熹 永康 建宁 熹平 光和 中平 初平 兴平 建安 延康 \
    黄初 太和 青龙 景初 嘉平 正元 景元 咸熙 章武 建兴 延熙 景耀 赤乌 \
    神册 天显 会同 统和 开泰 太平 重熙 清宁 咸雍 大康 大安 寿昌 乾统 天庆 保大 \
    收国 天辅 天会 天眷 皇统 贞元 正隆 大定 明昌 承安 泰和 大安 贞祐 兴定 元光 正大 \
    天命 天聪 崇德 \
    庆应 明治 大正 昭和 平成 令和 文久 安政 嘉永 天保 文政 文化 享和 宽政 天明 安永 享保 元禄 宽永 庆长 文禄 天正 永禄 应仁";

/// Those of them that a sentence can name as anything else, such as a place or a thing: only after a dynasty.
const OTHERS: &str = "中统 至大 天圣 明道 至道 大观 政和 重和 绍兴 嘉定 庆元 宝庆 建中 上元 文明 先天 太极 开元 大中 中和 元和 大和 太和 \
    长庆 永泰 会同 太平 大安 大康 泰和 大定 天会 和平 永和 永平 永康 永兴 永宁 永嘉 永安 永明 建宁 建兴 建安 建德 嘉禾 甘露 青龙 黄龙 正始 中元 太康 汉安 建康 天命 后元 \
    文化 文政 天明 安永 宝应 景德 隆兴 兴平 天庆 天保 大顺 景云 文德 仁寿 大业 至德 太安 广德 天历 天会 正大 大历 元光 五凤 本初 延平 建和 太初 承安 保大 兴元 开化 \
    神龙 淳化 宣和 咸平 建武 大德 元康 嘉庆";

const DYNASTIES: &str = "汉 西汉 东汉 魏 曹魏 蜀汉 东吴 晋 西晋 东晋 南朝 北朝 北魏 刘宋 南齐 梁 陈 隋 唐 武周 后唐 后晋 后汉 后周 宋 北宋 南宋 辽 金 西夏 元 明 清 \
    南明 汉代 唐代 宋代 元代 明代 清代 汉朝 唐朝 宋朝 元朝 明朝 清朝 日本";

/// Characters before a name that make other words of them: 法令和, 共同治.
const NOT_AFTER: &str = "法命指政条禁号律司口敕共相一不";

/// The longest that an era lasted, in years.
const LONGEST: u32 = 64;

impl At<'_> {
    /// 光緒廿六年, 昭和三十年, 公元79年.
    pub(super) fn year_of_era(&self) -> Option<Account> {
        let years = self.after_is(&["年间", "年"])?;
        let is_number = self.is_arabic() || self.is_han();
        let value = self.value().filter(|_| is_number)?;
        if let Some(left) = self.before_is(&["公元", "公元前", "西元", "西元前", "耶历", "佛历", "伊斯兰历"])
        {
            return self.is("date", left, years);
        }
        if !(1..=LONGEST).contains(&value) {
            return None;
        }
        let name = ERAS
            .split_whitespace()
            .filter(|name| self.before.ends_with(*name))
            .max_by_key(|name| name.len())?;
        let led = &self.before[..self.before.len() - name.len()];
        let dynasty = DYNASTIES
            .split_whitespace()
            .filter(|dynasty| led.ends_with(*dynasty))
            .max_by_key(|word| word.len());
        let length = |word: &str| word.chars().count();
        if let Some(dynasty) = dynasty {
            return self.is("date", length(name) + length(dynasty), years);
        }
        let is_other = OTHERS.split_whitespace().any(|other| other == name)
            || led.ends_with(|c: char| NOT_AFTER.contains(c));
        (!is_other).then(|| self.is("date", length(name), years)).flatten()
    }
}

/// The era that a year without a dynasty may be of, in simplified characters: 太平 before 三年.
pub(in super::super) fn may_be_of_era(before: &str, after: &str) -> Option<&'static str> {
    let names = ERAS.split_whitespace().filter(|name| before.ends_with(*name));
    names.max_by_key(|name| name.len()).filter(|_| after.starts_with('年'))
}
