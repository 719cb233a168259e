#include "viz/terminal/rank_messages.h"

#include <cstring>

#include "sim/base/check.h"

namespace pendulum {
namespace {

void put(RankMessage& message, const void* data, std::size_t size) {
  if (size == 0) return;
  const std::size_t at = message.size();
  message.resize(at + size);
  std::memcpy(message.data() + at, data, size);
}

template <typename Value>
void put(RankMessage& message, Value value) {
  put(message, &value, sizeof value);
}

void put_text(RankMessage& message, const std::string& text) {
  put(message, static_cast<std::uint64_t>(text.size()));
  put(message, text.data(), text.size());
}

void put_numbers(RankMessage& message, const std::vector<double>& numbers) {
  put(message, static_cast<std::uint64_t>(numbers.size()));
  put(message, numbers.data(), numbers.size() * sizeof(double));
}

/// Takes a message apart from its beginning.
class Reader {
 public:
  explicit Reader(const RankMessage& message) : message_(message) {}

  template <typename Value>
  Value take() {
    Value value;
    take_bytes(&value, sizeof value);
    return value;
  }
  std::string take_text() {
    std::string text(take_size(1), '\0');
    take_bytes(text.data(), text.size());
    return text;
  }
  std::vector<double> take_numbers() {
    std::vector<double> numbers(take_size(sizeof(double)));
    take_bytes(numbers.data(), numbers.size() * sizeof(double));
    return numbers;
  }

 private:
  std::size_t take_size(std::size_t of_each) {
    const auto size = take<std::uint64_t>();
    PENDULUM_CHECK(size <= (message_.size() - at_) / of_each, "a message holds what it says");
    return size;
  }
  void take_bytes(void* to, std::size_t size) {
    PENDULUM_CHECK(size <= message_.size() - at_, "a message holds what it says");
    if (size > 0) std::memcpy(to, message_.data() + at_, size);
    at_ += size;
  }

  const RankMessage& message_;
  std::size_t at_ = 0;
};

}  // namespace

RankMessage pack(const DealtTrial& dealt) {
  RankMessage message;
  put(message, dealt.number);
  put(message, static_cast<std::uint64_t>(dealt.trial.structure));
  put(message, dealt.trial.first);
  put(message, dealt.trial.count);
  put_numbers(message, dealt.trial.at);
  return message;
}

DealtTrial unpack_trial(const RankMessage& message) {
  Reader reader(message);
  DealtTrial dealt;
  dealt.number = reader.take<std::uint64_t>();
  dealt.trial.structure = reader.take<std::uint64_t>();
  dealt.trial.first = reader.take<int>();
  dealt.trial.count = reader.take<int>();
  dealt.trial.at = reader.take_numbers();
  return dealt;
}

RankMessage pack(const ReturnedResult& returned) {
  RankMessage message;
  put(message, returned.number);
  put(message, returned.result.events);
  put_text(message, returned.failure);
  put_text(message, returned.result.problem);
  put_numbers(message, returned.result.values);
  return message;
}

ReturnedResult unpack_result(const RankMessage& message) {
  Reader reader(message);
  ReturnedResult returned;
  returned.number = reader.take<std::uint64_t>();
  returned.result.events = reader.take<std::uint64_t>();
  returned.failure = reader.take_text();
  returned.result.problem = reader.take_text();
  returned.result.values = reader.take_numbers();
  return returned;
}

}  // namespace pendulum
