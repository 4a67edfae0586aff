// SPDX-License-Identifier: BSL-1.0
#include "checkpoint.hpp"
#include "checksum.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>
#include <unistd.h>

namespace census {
namespace {

constexpr std::string_view kind = "selfalign census checkpoint";
constexpr int version = 5;

/// A file descriptor that is closed whatever happens.
class descriptor {
public:
    explicit descriptor(int fd) : fd_(fd) {}
    descriptor(descriptor const&) = delete;
    descriptor& operator=(descriptor const&) = delete;
    ~descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    bool is_open() const { return fd_ >= 0; }
    bool write(std::string_view text) const {
        while (!text.empty()) {
            ssize_t const written = ::write(fd_, text.data(), text.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return false;
            text.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }
    bool sync() const { return ::fsync(fd_) == 0; }
    bool close() {
        int const fd = fd_;
        fd_ = -1;
        return ::close(fd) == 0;
    }

private:
    int fd_;
};

std::filesystem::path folder_of(std::string const& file) {
    return std::filesystem::absolute(file).parent_path();
}

/// Removes `file.PID.part` that processes have left which were killed as they wrote it. One that is
/// being written is not a minute old.
void remove_left_over(std::string const& file) {
    namespace fs = std::filesystem;
    std::error_code none;
    std::string const begin = fs::path(file).filename().string() + ".", end = ".part";
    auto const now = fs::file_time_type::clock::now();
    for (auto at = fs::directory_iterator(folder_of(file), none); !none && at != fs::end(at);
         at.increment(none)) {
        std::string const name = at->path().filename().string();
        if (name.size() <= begin.size() + end.size() || !name.starts_with(begin)
            || !name.ends_with(end)
            || name.find_first_not_of("0123456789", begin.size()) != name.size() - end.size())
            continue;
        std::error_code gone;
        auto const written = at->last_write_time(gone);
        if (!gone && now - written > std::chrono::minutes(1)) fs::remove(at->path(), gone);
    }
}

} // namespace

checkpoint_error checkpoint::damaged(std::string const& how) const {
    return checkpoint_error(file_ + ": this checkpoint is damaged (" + how
                            + "); remove it to start anew");
}

std::optional<progress_made> checkpoint::read() const {
    std::error_code none;
    remove_left_over(file_);
    if (!std::filesystem::exists(file_, none)) {
        if (none && none != std::errc::no_such_file_or_directory)
            throw checkpoint_error(file_ + ": cannot be read: " + none.message());
        return {};
    }
    if (!std::filesystem::is_regular_file(file_, none))
        throw checkpoint_error(file_ + ": a checkpoint has to be a file");
    std::ifstream in(file_, std::ios::binary);
    std::string const text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (!in.is_open() || in.bad()) throw checkpoint_error(file_ + ": cannot be read");
    std::istringstream lines(text);
    std::string line;
    std::getline(lines, line);
    if (line.compare(0, kind.size(), kind) != 0)
        throw checkpoint_error(file_ + ": this is not a checkpoint of a census; give another name");
    if (line != std::string(kind) + " " + std::to_string(version))
        throw checkpoint_error(file_ + ": this checkpoint is of another version ('" + line
                               + "', expected " + std::to_string(version)
                               + "); remove it to start anew");
    // The last line is the checksum of all before it.
    std::size_t const last =
        text.size() < 2 ? std::string::npos : text.rfind('\n', text.size() - 2);
    if (text.empty() || text.back() != '\n' || last == std::string::npos)
        throw damaged("it is cut off");
    if (text.substr(last + 1) != "checksum " + checksum(text.substr(0, last + 1)) + "\n")
        throw damaged("its checksum is wrong");
    std::getline(lines, line);
    if (line != "asked " + asked_)
        throw checkpoint_error(file_ + ": this checkpoint belongs to another census (" + line
                               + "; now asked " + asked_ + "); give another name");

    progress_made state;
    std::string word;
    std::size_t count = 0;
    lines >> word >> state.done;
    bool right = static_cast<bool>(lines) && word == "done" && state.done >= 0;
    lines >> word >> count;
    right = right && static_cast<bool>(lines) && word == "found" && count <= text.size();
    for (long long number = 0; right && state.found.size() < count;) {
        right = static_cast<bool>(lines >> number);
        state.found.push_back(number);
    }
    if (!right) throw damaged("its numbers do not fit");
    return state;
}

void checkpoint::save(progress_made const& state) {
    auto const start = clock::now();
    std::ostringstream out;
    out << kind << ' ' << version << "\nasked " << asked_ << "\ndone " << state.done << "\nfound "
        << state.found.size();
    for (long long const number : state.found) out << ' ' << number;
    out << '\n';
    std::string const text = out.str();

    // Beside the file and under a name of our own, so that nobody else writes the same one.
    std::string const beside = file_ + "." + std::to_string(::getpid()) + ".part";
    auto const failed = [&] {
        std::string const why = std::strerror(errno);
        ::unlink(beside.c_str());
        return checkpoint_error(file_ + ": the checkpoint cannot be written: " + why);
    };
    descriptor part(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!part.is_open()) throw failed();
    if (!part.write(text) || !part.write("checksum " + checksum(text) + "\n") || !part.sync()
        || !part.close())
        throw failed();
    if (std::rename(beside.c_str(), file_.c_str()) != 0) throw failed();
    // The new name has to survive a power failure as well; not every file system can promise that.
    descriptor const directory(
        ::open(folder_of(file_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.is_open()) directory.sync();
    auto const end = clock::now();
    next_ = end + std::clamp<clock::duration>(20 * (end - start), std::chrono::milliseconds(20),
                                              std::chrono::seconds(1));
}

} // namespace census
