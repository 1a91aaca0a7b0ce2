//! Packs files into an archive: compressed on several threads, written in order.
//!
//! The output doesn't depend on the number of threads: the work is always divided in the same way, and
//! each piece depends on the files only. Large files are divided into blocks. Small files are batched,
//! so that threads rarely wait for each other.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::SystemTime;

use rawzip::path::EntryPath;
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter};

use super::deflate::{BLOCK, Deflater, WINDOW};
use super::walk::Entry;
use crate::error::{Error, ErrorKind};
use crate::payload::{Spool, Spooled, TooLarge, unwritten};

/// More threads than this would only wait for the disk.
const MOST_THREADS: usize = 8;

/// Settings of an archive.
pub(super) struct Settings {
    /// Whether entries keep the modification times of their files.
    pub(super) keep_timestamps: bool,
    pub(super) max_bytes: Option<u64>,
    pub(super) threads: usize,
}

/// A block of a file.
#[derive(Clone, Copy)]
struct Job<'a> {
    entry: &'a Entry,
    offset: u64,
    len: usize,
    is_last: bool,
}

/// A compressed block.
struct Block {
    bytes: Vec<u8>,
    /// The checksum of the uncompressed bytes.
    checksum: crc32fast::Hasher,
}

/// Packs the entries.
pub(super) fn pack(entries: &[Entry], settings: &Settings) -> Result<Spooled, Error> {
    let jobs: Vec<Job> = entries.iter().flat_map(jobs).collect();
    let batches = batches(&jobs);
    let threads = settings
        .threads
        .clamp(1, MOST_THREADS)
        .min(batches.len().max(1));
    let queue = Queue::new(&batches, threads);
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..threads {
            let (queue, sender) = (&queue, sender.clone());
            scope.spawn(move || queue.work(&sender));
        }
        drop(sender);
        let mut blocks = InOrder {
            queue: &queue,
            receiver,
            early: HashMap::new(),
            next: 0,
            batch: Vec::new().into_iter(),
        };
        let packed = write(entries, settings, &mut blocks);
        // After a failure the other threads can stop.
        queue.stop();
        packed
    })
}

/// The blocks of a file.
fn jobs(entry: &Entry) -> impl Iterator<Item = Job<'_>> {
    let blocks = if entry.is_directory {
        0
    } else {
        entry.len.div_ceil(BLOCK as u64).max(1)
    };
    (0..blocks).map(move |number| {
        let offset = number * BLOCK as u64;
        let left = entry.len - offset;
        Job {
            entry,
            offset,
            len: usize::try_from(left).map_or(BLOCK, |left| left.min(BLOCK)),
            is_last: number + 1 == blocks,
        }
    })
}

/// The minimum weight of a job, since opening an empty file takes time as well.
const LEAST: usize = 4 * 1024;

/// Batches of consecutive jobs, each about the size of a block.
fn batches<'a, 'b>(jobs: &'b [Job<'a>]) -> Vec<&'b [Job<'a>]> {
    let mut batches = Vec::new();
    let (mut start, mut size) = (0, 0);
    for (end, job) in jobs.iter().enumerate() {
        let len = job.len.max(LEAST);
        if end > start && size + len > BLOCK {
            batches.extend(jobs.get(start..end));
            (start, size) = (end, 0);
        }
        size += len;
    }
    batches.extend(jobs.get(start..).filter(|it| !it.is_empty()));
    batches
}

/// Writes the entries in order.
fn write(
    entries: &[Entry],
    settings: &Settings,
    blocks: &mut InOrder<'_>,
) -> Result<Spooled, Error> {
    let mut zip = ZipArchiveWriter::new(Spool::new(settings.max_bytes));
    for entry in entries {
        let time = time(entry, settings.keep_timestamps);
        let path = entry_path(entry)?;
        let failed = |error: rawzip::Error| not_written(entry, settings, error);
        if entry.is_directory {
            zip.new_dir(path)
                .last_modified(time)
                .unix_permissions(entry.mode)
                .create()
                .map_err(failed)?;
            continue;
        }
        let (mut file, _) = zip
            .new_file(path)
            .compression_method(CompressionMethod::DEFLATE)
            .last_modified(time)
            .unix_permissions(entry.mode)
            .start()
            .map_err(failed)?;
        let mut checksum = crc32fast::Hasher::new();
        for _ in jobs(entry) {
            let block = blocks.next()?;
            checksum.combine(&block.checksum);
            file.write_all(&block.bytes)
                .map_err(|error| not_written(entry, settings, error.into()))?;
        }
        file.finish(DataDescriptorOutput::new(checksum.finalize(), entry.len))
            .map_err(failed)?;
    }
    let spool = zip.finish().map_err(|error| match too_large(&error) {
        true => larger(settings),
        false => unwritten(io::Error::other(error)),
    })?;
    spool.finish().map_err(unwritten)
}

fn not_written(entry: &Entry, settings: &Settings, error: rawzip::Error) -> Error {
    if too_large(&error) {
        return larger(settings);
    }
    let message = format!("{} can't be packed: {error}", entry.path.display());
    Error::new(ErrorKind::LocalIo, message).caused_by(error)
}

/// Whether the size limit was reached.
fn too_large(error: &rawzip::Error) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        let inner = error
            .downcast_ref::<io::Error>()
            .and_then(|it| it.get_ref())
            .is_some_and(|it| it.is::<TooLarge>());
        if inner || error.is::<TooLarge>() {
            return true;
        }
        cause = error.source();
    }
    false
}

fn larger(settings: &Settings) -> Error {
    let limit = settings.max_bytes.unwrap_or_default();
    let message = format!("the archive would have more than {limit} bytes");
    Error::new(ErrorKind::PayloadTooLarge, message)
}

/// The unchanged name of an entry. The writer replaces backslashes and removes drive letters, except in
/// names given as bytes.
fn entry_path(entry: &Entry) -> Result<EntryPath<'_>, Error> {
    let name = entry.name.as_str();
    if name.is_ascii() {
        return Ok(EntryPath::verbatim(name.as_bytes()));
    }
    if name.contains('\\') || name.contains(':') {
        let message = format!(
            "{} can't be packed: its name has a backslash or a colon beside non-ASCII characters: rename it",
            entry.path.display()
        );
        return Err(Error::new(ErrorKind::InvalidInput, message));
    }
    Ok(EntryPath::conformant(name))
}

/// The time of an entry: the earliest time in a ZIP, unless times are kept.
fn time(entry: &Entry, keep: bool) -> UtcDateTime {
    let seconds = entry
        .modified
        .filter(|_| keep)
        .and_then(|it| it.duration_since(SystemTime::UNIX_EPOCH).ok())
        .and_then(|it| i64::try_from(it.as_secs()).ok());
    const EARLIEST: i64 = 315_532_800;
    UtcDateTime::from_unix(seconds.unwrap_or(EARLIEST).max(EARLIEST))
}

/// The shared queue of batches, and its progress.
struct Queue<'a> {
    batches: &'a [&'a [Job<'a>]],
    begun: AtomicUsize,
    /// The number of batches written, and a notification of changes.
    written: Mutex<usize>,
    more: Condvar,
    /// How many batches may be compressed but not written, to bound memory.
    ahead: usize,
    stopped: AtomicBool,
}

/// The blocks of a batch, up to the first error.
type Done = (usize, Vec<Result<Block, Error>>);

impl<'a> Queue<'a> {
    fn new(batches: &'a [&'a [Job<'a>]], threads: usize) -> Self {
        Self {
            batches,
            begun: AtomicUsize::new(0),
            written: Mutex::new(0),
            more: Condvar::new(),
            ahead: 4 * threads,
            stopped: AtomicBool::new(false),
        }
    }

    /// Processes batches until there are none left.
    fn work(&self, done: &mpsc::Sender<Done>) {
        let _guard = StopOnPanic(self);
        let mut deflater = Deflater::new();
        let mut buffer = Vec::new();
        loop {
            let number = self.begun.fetch_add(1, Ordering::Relaxed);
            let Some(batch) = self.batches.get(number) else {
                return;
            };
            self.wait_for_room(number);
            if self.stopped.load(Ordering::Relaxed) {
                return;
            }
            let mut blocks = Vec::with_capacity(batch.len());
            for job in *batch {
                let block = job.compress(&mut deflater, &mut buffer);
                let failed = block.is_err();
                blocks.push(block);
                if failed {
                    break;
                }
            }
            if done.send((number, blocks)).is_err() {
                return;
            }
        }
    }

    fn wait_for_room(&self, number: usize) {
        let mut written = self.lock();
        while number >= *written + self.ahead && !self.stopped.load(Ordering::Relaxed) {
            written = self
                .more
                .wait(written)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn wrote(&self) {
        *self.lock() += 1;
        self.more.notify_all();
    }

    fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
        // The lock makes sure that no waiting thread misses the notification.
        drop(self.lock());
        self.more.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, usize> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Stops all threads if one panics, since its batch would be missing.
struct StopOnPanic<'a>(&'a Queue<'a>);

impl Drop for StopOnPanic<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.stop();
        }
    }
}

/// The blocks in job order.
struct InOrder<'a> {
    queue: &'a Queue<'a>,
    receiver: mpsc::Receiver<Done>,
    /// Batches that finished early.
    early: HashMap<usize, Vec<Result<Block, Error>>>,
    next: usize,
    /// The rest of the current batch.
    batch: std::vec::IntoIter<Result<Block, Error>>,
}

impl InOrder<'_> {
    fn next(&mut self) -> Result<Block, Error> {
        loop {
            if let Some(block) = self.batch.next() {
                return block;
            }
            if let Some(batch) = self.early.remove(&self.next) {
                self.batch = batch.into_iter();
                self.next += 1;
                self.queue.wrote();
                continue;
            }
            match self.receiver.recv() {
                Ok((number, batch)) => {
                    self.early.insert(number, batch);
                }
                Err(_) => {
                    let message = "the archive can't be packed: a thread panicked";
                    return Err(Error::new(ErrorKind::LocalIo, message));
                }
            }
        }
    }
}

impl Job<'_> {
    /// Compresses the block. `buffer` is reused for reading.
    fn compress(&self, deflater: &mut Deflater, buffer: &mut Vec<u8>) -> Result<Block, Error> {
        let before = self.read(buffer)?;
        let (before, block) = buffer.split_at(before);
        let mut checksum = crc32fast::Hasher::new();
        checksum.update(block);
        let bytes = deflater
            .compress(before, block, self.is_last)
            .map_err(|error| Error::local_io("can't compress", &self.entry.path, error))?;
        Ok(Block { bytes, checksum })
    }

    /// Reads the block with its dictionary, and returns the length of the dictionary.
    fn read(&self, buffer: &mut Vec<u8>) -> Result<usize, Error> {
        let path = &self.entry.path;
        let unreadable = |error| Error::local_io("can't read", path, error);
        let before = usize::try_from(self.offset).map_or(WINDOW, |offset| offset.min(WINDOW));
        let mut file = File::open(path).map_err(unreadable)?;
        if self.offset > 0 {
            file.seek(SeekFrom::Start(self.offset - before as u64))
                .map_err(unreadable)?;
        }
        let size = before + self.len;
        buffer.clear();
        buffer.reserve(size);
        (&mut file)
            .take(size as u64)
            .read_to_end(buffer)
            .map_err(unreadable)?;
        // Checked after reading: a later change isn't in the archive.
        let metadata = file.metadata().map_err(unreadable)?;
        if buffer.len() < size
            || metadata.len() != self.entry.len
            || metadata.modified().ok() != self.entry.modified
        {
            return Err(self.changed());
        }
        Ok(before)
    }

    fn changed(&self) -> Error {
        let path = self.entry.path.display();
        let message = format!("{path} changed while the archive was being packed");
        Error::new(ErrorKind::LocalIo, message)
    }
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File, FileTimes};
    use std::path::Path;
    use std::time::{Duration, SystemTime};

    use super::super::ignore::Rules;
    use super::super::walk;
    use super::{BLOCK, Job, Queue, Settings, batches, jobs, mpsc, pack, thread};
    use crate::error::ErrorKind;

    /// Packs a directory with one file that `change` changes after it was listed.
    fn packed_after(change: impl Fn(&Path)) -> Result<(), (ErrorKind, String)> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.bin");
        fs::write(&path, vec![b'a'; 3_000_000]).unwrap();
        let root = folder.path().canonicalize().unwrap();
        let entries = walk::list(&root, &Rules::default()).unwrap();
        change(&path);
        let settings = Settings {
            keep_timestamps: false,
            max_bytes: None,
            threads: 2,
        };
        let packed = pack(&entries, &settings).map(|_| ());
        packed.map_err(|error| (error.kind(), error.to_string()))
    }

    #[test]
    fn the_work_is_never_far_ahead_of_the_writing() {
        let folder = tempfile::tempdir().unwrap();
        let file = File::create(folder.path().join("a.bin")).unwrap();
        file.set_len(20 * BLOCK as u64).unwrap();
        let root = folder.path().canonicalize().unwrap();
        let entries = walk::list(&root, &Rules::default()).unwrap();
        let jobs: Vec<Job> = entries.iter().flat_map(jobs).collect();
        let batches = batches(&jobs);
        assert_eq!(batches.len(), 20);
        let queue = Queue::new(&batches, 1);
        thread::scope(|scope| {
            let (sender, receiver) = mpsc::channel();
            scope.spawn(|| queue.work(&{ sender }));
            let come = |within| receiver.recv_timeout(Duration::from_secs(within)).is_ok();
            // The queue fills up to its limit while nothing is written.
            let kept = (0..queue.ahead).all(|_| come(60));
            let more = receiver.recv_timeout(Duration::from_millis(200)).is_ok();
            queue.wrote();
            let next = come(60);
            queue.stop();
            assert_eq!((kept, more, next), (true, false, true));
        });
    }

    #[test]
    fn a_file_that_changes_while_it_is_read_is_an_error() {
        packed_after(|_| {}).unwrap();
        let append = |path: &Path| fs::write(path, vec![b'a'; 3_000_001]).unwrap();
        let shorten = |path: &Path| fs::write(path, "short").unwrap();
        let empty = |path: &Path| fs::write(path, "").unwrap();
        let touch = |path: &Path| {
            let file = File::options().write(true).open(path).unwrap();
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
            file.set_times(FileTimes::new().set_modified(time)).unwrap();
        };
        let changes: [&dyn Fn(&Path); 4] = [&append, &shorten, &empty, &touch];
        for change in changes {
            let (kind, message) = packed_after(change).unwrap_err();
            assert_eq!(kind, ErrorKind::LocalIo);
            assert!(message.contains("a.bin changed while"), "{message}");
        }
        let (kind, message) = packed_after(|path| fs::remove_file(path).unwrap()).unwrap_err();
        assert_eq!(kind, ErrorKind::LocalIo);
        assert!(
            message.contains("can't read") && message.contains("a.bin"),
            "{message}"
        );
    }
}
