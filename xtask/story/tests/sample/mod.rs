//! A short article, invented for the tests, in each language, and what an editor writes to tell it.

/// A story in one language.
pub(crate) struct Sample {
    pub(crate) lang: &'static str,
    pub(crate) article: &'static str,
    headings: [&'static str; 2],
    /// The quote and the numeral of each fact.
    figures: [(&'static str, &'static str); 4],
    /// The label of each fact.
    labels: [&'static str; 4],
    /// The words after a number of books and of people.
    words: [&'static str; 2],
    /// What is said about lending.
    lent: &'static str,
}

pub(crate) const SAMPLES: [Sample; 3] = [
    Sample {
        lang: "zh-Hant",
        article: "河口鎮的流動書屋\n\n圖書下鄉\n\n今年,書屋借出圖書3600冊;去年借出2400冊。\n\n志願者\n\n書屋有志願者25名,其中學生占60%。\n",
        headings: ["圖書下鄉", "志願者"],
        figures: [
            ("借出圖書3600冊", "3600"),
            ("借出2400冊", "2400"),
            ("志願者25名", "25"),
            ("學生占60%", "60%"),
        ],
        labels: ["今年借出的圖書", "去年借出的圖書", "志願者", "志願者裡的學生"],
        words: ["冊", "名"],
        lent: "借出{lent-now}",
    },
    Sample {
        lang: "zh-Hans",
        article: "河口镇的流动书屋\n\n图书下乡\n\n今年,书屋借出图书3600册;去年借出2400册。\n\n志愿者\n\n书屋有志愿者25名,其中学生占60%。\n",
        headings: ["图书下乡", "志愿者"],
        figures: [
            ("借出图书3600册", "3600"),
            ("借出2400册", "2400"),
            ("志愿者25名", "25"),
            ("学生占60%", "60%"),
        ],
        labels: ["今年借出的图书", "去年借出的图书", "志愿者", "志愿者里的学生"],
        words: ["册", "名"],
        lent: "借出{lent-now}",
    },
    Sample {
        lang: "en",
        article: "The travelling library of Hekou\n\nBooks on the road\n\nThis year the library lent 3,600 books; last year it lent 2,400.\n\nHelpers\n\nThe library has 25 helpers, and 60% of these are students.\n",
        headings: ["Books on the road", "Helpers"],
        figures: [
            ("lent 3,600 books", "3,600"),
            ("lent 2,400", "2,400"),
            ("25 helpers", "25"),
            ("60% of these", "60%"),
        ],
        labels: ["books lent this year", "books lent last year", "helpers", "students among the helpers"],
        words: [" books", " people"],
        lent: "Lent: {lent-now}",
    },
];

const FACTS: [(&str, f64, &str); 4] = [
    ("lent-now", 3600.0, "book"),
    ("lent-before", 2400.0, "book"),
    ("helpers", 25.0, "person"),
    ("students", 60.0, "percent"),
];

impl Sample {
    /// What is added to each file of the new story.
    pub(crate) fn files(&self) -> [(&'static str, String); 3] {
        let [books, helpers] = self.headings;
        let [book, person] = self.words;
        let section = |id: &str, heading: &str| {
            format!("\n[[section]]\nid = \"{id}\"\nheading = \"{heading}\"\ntitle = \"{heading}\"\n")
        };
        let unit = |id: &str, kind: &str, word: &str| {
            format!("\n[[unit]]\nid = \"{id}\"\nkind = \"{kind}\"\nword = \"{word}\"\n")
        };
        let story = section("books", books)
            + &section("helpers", helpers)
            + &unit("book", "count", book)
            + &unit("person", "count", person)
            + &unit("percent", "share", "%");
        let fact = |n: usize| {
            let ((id, value, unit), (quote, numeral), label) = (FACTS[n], self.figures[n], self.labels[n]);
            let of = if unit == "percent" { format!("of = \"{}\"\n", self.labels[2]) } else { String::new() };
            format!(
                "\n[[fact]]\nid = \"{id}\"\nquote = \"{quote}\"\nnumeral = \"{numeral}\"\nvalue = {value}\nunit = \"{unit}\"\n\
                 qualifier = \"exact\"\nlabel = \"{label}\"\n{of}"
            )
        };
        let chart = |id: &str, section: &str, kind: &str, facts: &str, description: &str| {
            let title = self.labels[FACTS.iter().position(|(fact, ..)| facts.contains(fact)).unwrap_or(0)];
            format!(
                "\n[[chart]]\nid = \"{id}\"\nsection = \"{section}\"\nkind = \"{kind}\"\nfacts = [{facts}]\ntitle = \"{title}\"\n\
                 subtitle = \"{section}\"\ndescription = \"{description}\"\n"
            )
        };
        let charts = chart("lending", "books", "bar", "\"lent-now\", \"lent-before\"", self.lent)
            + &chart("helpers", "helpers", "symbols", "\"helpers\"", "Hekou: {helpers}")
            + "per = [1]\n"
            + &chart("students", "helpers", "waffle", "\"students\"", "Hekou: {students}");
        let facts = (0..FACTS.len()).map(fact).collect();
        [("story.toml", story), ("facts/facts.toml", facts), ("charts.toml", charts)]
    }
}
