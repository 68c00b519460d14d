//! One script for both: the tables of words have simplified characters.

/// Traditional characters of the words that the reader knows, each before its simplified one. One for one, so that places stay the same.
const PAIRS: &str = concat!(
    "負负減减於于過过頂顶亞亚說说碼码滿满達达將将幾几約约計计長长縮缩調调漲涨擴扩間间數数萬万億亿實实現现並并沒没內内頭头開开",
    "餘余許许蓋盖個个時时點点項项歐欧鎊镑塊块歲岁週周鐘钟納纳頃顷畝亩噸吨攝摄場场條条隻只輛辆張张種种類类禮礼紀纪兩两從从為为",
    "佔占戶户臺台對对雙双來来倆俩價价溫温產产貶贬軟软緩缓發发損损賺赚繳缴賣卖員员號号強强勝胜敗败敵敌領领掃扫奪夺晉晋贏赢輸输戰战轉转級级樓楼層层屆届準准倉仓衝冲瀉泻壓压設设撐撑載载",
);

/// Returns a text with the characters of [`PAIRS`] simplified.
pub(super) fn simplified(chars: &[char]) -> Vec<char> {
    let mut simplified = chars.to_vec();
    for c in simplified.iter_mut().filter(|c| **c >= '\u{4e00}') {
        let mut pairs = PAIRS.chars();
        while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
            if from == *c {
                *c = to;
                break;
            }
        }
    }
    simplified
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, simplified};

    #[test]
    fn each_character_becomes_one_and_simplified_ones_stay() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        assert_eq!(simplified(&chars("不超過3萬5千個,abc")), chars("不超过3万5千个,abc"));
        let pairs = chars(PAIRS);
        assert!(pairs.len().is_multiple_of(2));
        for pair in pairs.chunks(2) {
            assert_eq!(simplified(pair), [pair[1], pair[1]], "{pair:?}");
        }
    }
}
