-- What wrk does with `subjects` (what to ask for, how often), `expected` (answers that are right, each as "status coding length")
-- and `headers`, which stand before this. Every answer is looked at; the first that is not right is told.

local threads = {}

function setup(thread)
  thread:set("seed", #threads + 1)
  table.insert(threads, thread)
end

function init()
  good, bad, example = 0, 0, ""
  turns, requests = {}, {}
  for n, subject in ipairs(subjects) do
    local all = {}
    for name, value in pairs(headers) do all[name] = value end
    if subject.etag then all["If-None-Match"] = subject.etag end
    requests[n] = wrk.format("GET", subject.path, all)
    for _ = 1, subject.share do table.insert(turns, n) end
  end
  math.randomseed(seed)
end

function request()
  return requests[turns[math.random(#turns)]]
end

function response(status, headers, body)
  local answer = status .. " " .. (headers["Content-Encoding"] or "") .. " " .. #body
  if expected[answer] then
    good = good + 1
  else
    bad = bad + 1
    if example == "" then example = answer end
  end
end

function done(summary, latency)
  local good, bad, example = 0, 0, ""
  for _, thread in ipairs(threads) do
    good, bad = good + thread:get("good"), bad + thread:get("bad")
    if example == "" then example = thread:get("example") end
  end
  local errors = summary.errors
  for name, value in pairs({
    requests = summary.requests, microseconds = summary.duration, bytes = summary.bytes, good = good, bad = bad,
    connect = errors.connect, read = errors.read, write = errors.write, timeout = errors.timeout,
    p50 = latency:percentile(50), p90 = latency:percentile(90), p99 = latency:percentile(99), max = latency.max,
  }) do
    io.write(string.format("sanjin %s %.0f\n", name, value))
  end
  io.write("sanjin example ", example, "\n")
end
