//! Descriptions as Markdown that rustdoc never compiles: it takes every indented block, and every
//! fenced block without another language, for a test.

/// Returns a description in which no block is Rust code to rustdoc. Text without such blocks, and
/// without characters that rustc refuses in comments, is returned as it is.
pub fn safe(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text.chars().filter(|it| !is_removed(*it)).collect();
    // Documentation is trimmed before it is written.
    let lines = text.trim().lines().map(str::trim_end);
    let mut text = lines.collect::<Vec<_>>().join("\n");
    for _ in 0..4 {
        match without_code(&text) {
            Some(next) if next == text => return text,
            Some(next) => text = next,
            None => break,
        }
    }
    text.lines().map(flat).collect::<Vec<_>>().join("\n")
}

/// Returns a description on one line, for an item of a list or a sentence of generated text.
pub fn one_line(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|it| it.is_whitespace() || !is_removed(*it))
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns a value as inline code, whatever characters it has.
pub fn code(value: &str) -> String {
    let shown: String = value
        .chars()
        .flat_map(|it| match it {
            it if is_removed(it) || it.is_whitespace() && it != ' ' => {
                it.escape_default().collect()
            }
            it => vec![it],
        })
        .collect();
    let runs = shown.split(|it| it != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or_default() + 1);
    // A space keeps backticks apart, and blanks from being trimmed.
    let is_odd = shown.starts_with(['`', ' ']) || shown.ends_with(['`', ' ']);
    match shown.as_str() {
        "" => "an empty string".to_owned(),
        _ if is_odd => format!("{fence} {shown} {fence}"),
        _ => format!("{fence}{shown}{fence}"),
    }
}

/// Returns the text without code that is Rust, or `None` if it isn't certain what is code in it.
fn without_code(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    if !lines.iter().any(|it| may_be_code(it)) {
        return Some(text.to_owned());
    }
    let mut reader = Reader::default();
    let mut index = 0;
    while index < lines.len() {
        index = reader.read(&lines, index);
    }
    reader.close_fence();
    (!reader.doubtful).then(|| reader.out.join("\n"))
}

/// Returns a line that can't be code, whatever stands before it: without indentation, and with its
/// fences escaped.
fn flat(line: &str) -> String {
    let expanded = expanded(line);
    let content = after_markers(&expanded).unwrap_or_default();
    let markers = expanded[..expanded.len() - content.len()].split_whitespace();
    let mut out = markers.fold(String::new(), |all, it| all + it + " ");
    if opens_long_html(content) {
        out += "&lt;";
        return out + &content[1..];
    }
    if content.starts_with("```") || content.starts_with("~~~") || content.starts_with("[^") {
        out.push('\\');
    }
    (out + content).trim_end().to_owned()
}

/// Controls of the text's direction, which rustc refuses in comments, and other control characters.
fn is_removed(c: char) -> bool {
    let direction = matches!(
        c,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}'
    );
    direction || (c.is_control() && c != '\n' && c != '\t')
}

/// A block that contains blocks.
#[derive(Clone, Copy)]
enum Container {
    Quote,
    /// An item of a list, whose content begins in this column of the item's container.
    Item {
        offset: usize,
        is_empty: bool,
    },
}

/// The block without further blocks that the next line may belong to.
#[derive(Clone, Default, PartialEq)]
enum Leaf {
    #[default]
    None,
    /// Whether it is certain that this is a paragraph.
    Paragraph {
        certain: bool,
    },
    /// HTML, which ends at an empty line.
    Html,
    Fence {
        mark: char,
        length: usize,
    },
}

/// A reader of the block structure of Markdown (CommonMark 0.31).
#[derive(Default)]
struct Reader {
    containers: Vec<Container>,
    leaf: Leaf,
    out: Vec<String>,
    /// Whether some line may be read as code, or as the end of code, in another way than here.
    doubtful: bool,
}

impl Reader {
    /// Reads the line at `index`, or the indented block that begins there. Returns the index of the
    /// next line.
    fn read(&mut self, lines: &[&str], index: usize) -> usize {
        let original = lines[index];
        let expanded = expanded(original);
        let line = expanded.as_str();
        let (matched, mut at) = self.matching(line);
        let all = matched == self.containers.len();
        if let Leaf::Fence { mark, length } = self.leaf
            && all
        {
            if closes(&line[at..], mark, length) {
                self.leaf = Leaf::None;
            }
            self.out.push(original.to_owned());
            return index + 1;
        }
        if line[at..].trim().is_empty() {
            self.end_at(matched);
            if let Some(Container::Item { is_empty: true, .. }) = self.containers.last() {
                self.containers.pop();
            }
            self.leaf = Leaf::None;
            self.out.push(original.to_owned());
            return index + 1;
        }
        self.doubtful |= self.is_doubtful(line, at, all);
        if self.leaf == Leaf::Html {
            let content = line[at..].trim_start();
            let is_footnote = content.starts_with("[^");
            let is_read = !is_footnote && !is_fence(content) && !opens_container(content);
            if all && is_read {
                self.out.push(original.to_owned());
                return index + 1;
            }
            // Ends the HTML, so that what follows is read in one way only.
            self.end_at(matched);
            self.leaf = Leaf::None;
            self.out.push(self.prefix().trim_end().to_owned());
        }
        let was = if let Leaf::Paragraph { .. } = self.leaf {
            self.leaf.clone()
        } else {
            Leaf::None
        };
        let opened = self.open(line, &mut at, matched, &was);
        let rest = &line[at..];
        let indent = spaces(rest);
        let goes_on = was != Leaf::None && !opened;
        if goes_on && indent >= 4 {
            if was == (Leaf::Paragraph { certain: true }) {
                self.out.push(original.to_owned());
                return index + 1;
            }
            let unindented = format!("{}{}", &line[..at], rest.trim_start());
            let mut changed = lines[index..=index].to_vec();
            changed[0] = &unindented;
            self.read(&changed, 0);
            return index + 1;
        }
        let matched = if opened {
            self.containers.len()
        } else {
            matched
        };
        if !goes_on {
            self.end_at(matched);
        }
        if let Some(Container::Item { is_empty, .. }) = self.containers.last_mut() {
            *is_empty = at == line.len();
        }
        if indent >= 4 {
            return self.fence_indented(lines, index, &line[..at]);
        }
        if at < line.len() {
            self.leaf(original, line, at, matched, goes_on);
        } else {
            self.out.push(original.to_owned());
        }
        index + 1
    }

    /// Whether a line right after a paragraph or HTML may or may not begin code.
    fn is_doubtful(&self, line: &str, at: usize, all: bool) -> bool {
        let certain = match self.leaf {
            Leaf::Paragraph { certain } => certain,
            Leaf::Html => false,
            Leaf::None | Leaf::Fence { .. } => return false,
        };
        let trimmed = line.trim_start();
        let content = after_markers(line).unwrap_or_default();
        let markers = &trimmed[..trimmed.len() - content.len()];
        let begins_code = is_fence(content) || markers.contains("     ");
        let is_lazy = !all && (!certain || trimmed.starts_with('<') || spaces(&line[at..]) >= 4);
        let is_odd = !certain && (spaces(line) >= 4 || opens_container(trimmed));
        is_lazy || is_odd || (begins_code && !(certain && markers.is_empty()))
    }

    /// Returns how many of the open containers a line continues, and where its content begins.
    fn matching(&self, line: &str) -> (usize, usize) {
        let mut at = 0;
        for (index, container) in self.containers.iter().enumerate() {
            let rest = &line[at..];
            let indent = spaces(rest);
            match container {
                Container::Quote if indent < 4 && rest[indent..].starts_with('>') => {
                    at += indent + 1;
                    at += usize::from(line[at..].starts_with(' '));
                }
                Container::Item { offset, .. } if indent >= *offset => at += offset,
                Container::Item { .. } if rest.trim().is_empty() => at = line.len(),
                _ => return (index, at),
            }
        }
        (self.containers.len(), at)
    }

    /// Opens the block quotes and list items that begin on a line.
    fn open(&mut self, line: &str, at: &mut usize, matched: usize, was: &Leaf) -> bool {
        let mut opened = false;
        let all = matched == self.containers.len();
        loop {
            let rest = &line[*at..];
            let indent = spaces(rest);
            let content = &rest[indent..];
            if indent >= 4 || is_break(content) {
                return opened;
            }
            let interrupts = *was != Leaf::None && all && !opened;
            let container = if content.starts_with('>') {
                *at += indent + 1;
                *at += usize::from(line[*at..].starts_with(' '));
                Container::Quote
            } else if let Some(marker) = marker(content, interrupts) {
                let after = &content[marker..];
                let gap = match spaces(after) {
                    _ if after.trim().is_empty() => 1,
                    gap @ 1..=4 => gap,
                    _ => 1,
                };
                let offset = indent + marker + gap;
                *at = (*at + offset).min(line.len());
                Container::Item {
                    offset,
                    is_empty: after.trim().is_empty(),
                }
            } else {
                return opened;
            };
            if !opened {
                self.end_at(matched);
            }
            opened = true;
            self.leaf = Leaf::None;
            self.containers.push(container);
        }
    }

    /// Ends the containers that a line doesn't continue.
    fn end_at(&mut self, matched: usize) {
        if matched < self.containers.len() {
            self.containers.truncate(matched);
            self.leaf = Leaf::None;
        }
    }

    /// Makes the indented block that begins at `index` a fenced one.
    fn fence_indented(&mut self, lines: &[&str], index: usize, before: &str) -> usize {
        let mut code: Vec<String> = Vec::new();
        let mut next = index;
        while let Some(line) = lines.get(next) {
            let line = expanded(line);
            let (matched, at) = match next {
                _ if next == index => (self.containers.len(), before.len()),
                _ => self.matching(&line),
            };
            let rest = &line[at..];
            let is_code = spaces(rest) >= 4 || rest.trim().is_empty();
            if matched < self.containers.len() || !is_code {
                break;
            }
            code.push(rest.get(4..).unwrap_or_default().to_owned());
            next += 1;
        }
        while code.last().is_some_and(|it| it.trim().is_empty()) {
            code.pop();
            next -= 1;
        }
        let longest = code.iter().map(|it| run(it.trim_start(), '`')).max();
        let fence = "`".repeat(longest.unwrap_or_default().max(2) + 1);
        let prefix = self.prefix();
        self.out.push(format!("{before}{fence}text"));
        for line in code {
            self.out
                .push(format!("{prefix}{line}").trim_end().to_owned());
        }
        self.out.push(format!("{prefix}{fence}"));
        self.leaf = Leaf::None;
        next
    }

    /// Reads the content of a line that begins at `at`, with fewer than four spaces.
    fn leaf(&mut self, original: &str, line: &str, at: usize, matched: usize, goes_on: bool) {
        let content = line[at..].trim_start();
        if is_fence(content) {
            // A fence ends a paragraph, and the containers that the line doesn't continue.
            self.end_at(matched);
            let mark = content.chars().next().unwrap_or_default();
            let length = run(content, mark);
            self.leaf = Leaf::Fence { mark, length };
            self.out.push(if is_rust(&content[length..]) {
                let start = line.len() - content.len() + length;
                format!("{}text", &line[..start])
            } else {
                line.to_owned()
            });
            return;
        }
        let escaped = |by: &str| {
            format!(
                "{}{by}{}",
                &line[..line.len() - content.len()],
                &content[1..]
            )
        };
        // The content of a footnote may be code.
        if content.starts_with("[^") && content.contains("]:") {
            self.out.push(escaped("\\["));
            self.leaf = Leaf::Paragraph { certain: false };
            return;
        }
        if opens_long_html(content) {
            self.out.push(escaped("&lt;"));
            self.leaf = Leaf::Paragraph { certain: goes_on };
            return;
        }
        self.out.push(original.to_owned());
        self.leaf = if content.starts_with('<') && !goes_on {
            Leaf::Html
        } else if is_break(content) || is_heading(content) {
            self.end_at(matched);
            Leaf::None
        } else if goes_on && is_underline(content) && matched == self.containers.len() {
            Leaf::None
        } else {
            let odd = content.contains('|') || content.starts_with(['[', '<', ':', '=']);
            let certain = match &self.leaf {
                Leaf::Paragraph { certain } if goes_on => *certain,
                _ => true,
            };
            Leaf::Paragraph {
                certain: certain && !odd,
            }
        };
    }

    /// What a line of the open containers begins with.
    fn prefix(&self) -> String {
        let parts = self.containers.iter().map(|it| match it {
            Container::Quote => "> ".to_owned(),
            Container::Item { offset, .. } => " ".repeat(*offset),
        });
        parts.collect()
    }

    fn close_fence(&mut self) {
        if let Leaf::Fence { mark, length } = self.leaf {
            let fence = mark.to_string().repeat(length);
            self.out.push(format!("{}{fence}", self.prefix()));
        }
    }
}

/// A line whose tabs before the content are spaces.
fn expanded(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut chars = line.char_indices();
    for (index, c) in chars.by_ref() {
        match c {
            '\t' => {
                out.push(' ');
                while !out.len().is_multiple_of(4) {
                    out.push(' ');
                }
            }
            ' ' | '>' | '-' | '+' | '*' | '.' | ')' | '0'..='9' => out.push(c),
            _ => return out + &line[index..],
        }
    }
    out
}

fn opens_container(text: &str) -> bool {
    text.starts_with('>') || marker(text, false).is_some()
}

fn spaces(text: &str) -> usize {
    run(text, ' ')
}

fn run(text: &str, of: char) -> usize {
    text.chars().take_while(|it| *it == of).count()
}

/// The length of the list marker that a text begins with.
fn marker(text: &str, interrupts: bool) -> Option<usize> {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let length = match digits {
        0 if text.starts_with(['-', '+', '*']) => 1,
        1..=9 if text[digits..].starts_with(['.', ')']) => digits + 1,
        _ => return None,
    };
    let after = &text[length..];
    let is_item = after.is_empty() || after.starts_with(' ');
    let may_interrupt = !after.trim().is_empty() && (digits == 0 || &text[..digits] == "1");
    (is_item && (!interrupts || may_interrupt)).then_some(length)
}

/// Whether a text is a thematic break, such as `* * *`.
fn is_break(text: &str) -> bool {
    let marks: String = text.split_whitespace().collect();
    ['-', '*', '_']
        .iter()
        .any(|it| marks.len() >= 3 && marks.chars().all(|c| c == *it))
}

/// Whether a text may be the underline of a heading.
fn is_underline(text: &str) -> bool {
    let text = text.trim();
    text.chars().all(|it| it == '=') || text.chars().all(|it| it == '-')
}

fn is_heading(text: &str) -> bool {
    let level = run(text, '#');
    (1..=6).contains(&level) && (text.len() == level || text[level..].starts_with([' ', '\t']))
}

fn is_fence(text: &str) -> bool {
    let (ticks, tildes) = (run(text, '`'), run(text, '~'));
    tildes >= 3 || (ticks >= 3 && !text[ticks..].contains('`'))
}

fn closes(text: &str, mark: char, length: usize) -> bool {
    let indent = spaces(text);
    let marks = run(&text[indent..], mark);
    indent < 4 && marks >= length && text[indent + marks..].trim().is_empty()
}

/// The text after all white space, quote marks and list markers.
fn after_markers(line: &str) -> Option<&str> {
    let mut rest = line.trim_start();
    loop {
        let next = match marker(rest, false) {
            Some(length) => &rest[length..],
            None => match rest.strip_prefix('>') {
                Some(next) => next,
                None => return Some(rest).filter(|it| !it.is_empty()),
            },
        };
        rest = next.trim_start();
    }
}

fn may_be_code(line: &str) -> bool {
    let expanded = expanded(line);
    let content = after_markers(&expanded).unwrap_or_default();
    let in_footnote =
        content.starts_with("[^") && (content.contains("```") || content.contains("~~~"));
    let markers = &expanded[..expanded.len() - content.len()];
    markers.contains("    ") || is_fence(content) || in_footnote
}

/// Whether rustdoc takes a fenced block with these words for Rust.
fn is_rust(info: &str) -> bool {
    let words = info.split([' ', '\t', ',', '{', '}', '.', '(', ')', '"', '\'']);
    let mut words = words.filter(|it| !it.is_empty()).peekable();
    let has_attributes = info.contains(['{', '(', '"']);
    words.peek().is_none() || has_attributes || words.any(is_rust_word)
}

fn is_rust_word(word: &str) -> bool {
    let is_code =
        word.len() == 5 && word.starts_with('E') && word[1..].bytes().all(|it| it.is_ascii_digit());
    let known = [
        "rust",
        "should_panic",
        "no_run",
        "test_harness",
        "compile_fail",
        "standalone_crate",
        "standalone",
        "custom",
    ];
    is_code || known.contains(&word) || word.starts_with("ignore") || word.starts_with("edition")
}

/// Whether a line opens HTML that doesn't end at an empty line.
fn opens_long_html(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let named = ["script", "pre", "style", "textarea"].iter().any(|name| {
        lower
            .strip_prefix('<')
            .is_some_and(|it| it.starts_with(name))
            && !lower.contains(&format!("</{name}>"))
    });
    let other = [
        ("<!--", "-->"),
        ("<?", "?>"),
        ("<![cdata[", "]]>"),
        ("<!", ">"),
    ];
    let other = other.iter().any(|(open, close)| {
        lower
            .strip_prefix(open)
            .is_some_and(|it| !it.contains(close))
    });
    named || other
}
